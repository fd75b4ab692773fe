import {constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import type {KvmFacts, MachineFacts} from '../../series/machine.ts';
import {can, type Look, systemText} from './look.ts';

/** The families of the system by os-release, its own name first. */
export const systemFamilies = async (look: Look): Promise<readonly string[]> => {
	const text = await systemText(look, 'etc/os-release');
	return ['ID', 'ID_LIKE'].flatMap(key => {
		const value = text.match(new RegExp(`^${key}=(.*)$`, 'm'))?.[1] ?? '';
		return value
			.replace(/["']/g, '')
			.split(/\s+/)
			.filter(word => word !== '');
	});
};

/** What the device and the processor offer. */
export const kvmFacts = async (look: Look): Promise<KvmFacts> => {
	const device = join(look.root, 'dev/kvm');
	const [isThere, isAccessible, processor] = await Promise.all([
		can(device),
		can(device, constants.R_OK | constants.W_OK),
		systemText(look, 'proc/cpuinfo'),
	]);
	const flag = processor.match(/^flags\s*:.*\b(vmx|svm)\b/m)?.[1];
	return {isThere, isAccessible, vendor: flag === undefined ? undefined : flag === 'vmx' ? 'Intel' : 'AMD'};
};

const folders = ['usr/include', 'usr/local/include', 'usr/include/x86_64-linux-gnu'] as const;

const headers = {libelf: 'libelf.h', openssl: 'openssl/opensslv.h'} as const;

/** Which libraries that a kernel is built with have no headers here. */
export const missingHeaders = async (look: Look): Promise<NonNullable<MachineFacts['missingHeaders']>> => {
	const {CPATH = '', C_INCLUDE_PATH = ''} = look.environment;
	const named = [CPATH, C_INCLUDE_PATH].flatMap(list => list.split(delimiter)).filter(path => path !== '');
	const places = [...named, ...folders.map(folder => join(look.root, folder))];
	const lacks = async (library: keyof typeof headers) => {
		const found = await Promise.all(places.map(place => can(join(place, headers[library]))));
		return found.includes(true) ? [] : [library];
	};
	return (await Promise.all([lacks('libelf'), lacks('openssl')])).flat();
};
