import {describe, expect, it} from 'vitest';
import type {Mending} from '../../src/series/mending.ts';
import {mendingLineFault, mendingLines} from '../../src/session/mending-lines.ts';

const remote = {kind: 'remote', name: 'kvm-x86', url: 'https://github.com/kvm-x86/linux.git'} as const;
const server = {kind: 'mail-server', server: '', port: '587', encryption: 'tls', user: ''} as const;
const who = {kind: 'identity', name: '', mail: '', isLocal: false} as const;

const faultOf = (mending: Mending, at: number, text: string): string | undefined => {
	const asked = mendingLines(mending, ['origin'])[at];
	return asked === undefined ? 'not asked' : mendingLineFault(asked, text);
};

describe('a value of a mending', () => {
	it.each<[Mending, number, string]>([
		[who, 0, 'Ann Author'],
		[who, 1, 'ann@example.org'],
		[remote, 0, 'kvm-x86'],
		[remote, 0, 'x'],
		[remote, 0, 'me/x.2'],
		[remote, 1, 'https://github.com/kvm-x86/linux.git'],
		[remote, 1, 'git@github.com:kvm-x86/linux.git'],
		[server, 0, 'smtp.example.org'],
		[server, 1, '587'],
		[server, 2, 'ann@example.org'],
	])('of %o, value %i, is taken: %s', (mending, at, text) => {
		expect(faultOf(mending, at, text)).toBeUndefined();
	});

	it.each<[Mending, number, string, RegExp]>([
		[who, 0, 'ann', /login/],
		[who, 1, 'ann@laptop', /No reply/],
		[remote, 0, '', /Nothing is typed/],
		[remote, 0, '--mirror=push', /option/],
		[remote, 0, 'origin', /There is a remote origin already/],
		[remote, 0, 'a b', /letters, digits/],
		[remote, 0, 'a..b', /letters, digits/],
		[remote, 0, 'x.lock', /letters, digits/],
		[remote, 1, 'https://github.com/torvalds/linux.git', /not known as the one of kvm-x86/],
		[remote, 1, 'https://git.kernel.org/pub/scm/virt/kvm/kvm.git', /not known as the one of kvm-x86/],
		[server, 0, 'smtp://ann:secret@example.org', /smtp\.example\.org/],
		[server, 0, 'smtp', /smtp\.example\.org/],
		[server, 1, '0', /number/],
		[server, 1, '65536', /number/],
		[server, 2, 'ann author', /space/],
	])('of %o, value %i, is not taken: %s', (mending, at, text, fault) => {
		expect(faultOf(mending, at, text)).toMatch(fault);
	});

	it('goes into the mending, and the port says how the connection is encrypted', () => {
		const [, port] = mendingLines({...server, server: 'smtp.example.org'});
		expect(port?.take('465')).toMatchObject({server: 'smtp.example.org', port: '465', encryption: 'ssl'});
		expect(port?.take('587')).toMatchObject({encryption: 'tls'});
	});

	it('is not asked for where nothing is missing', () => {
		expect(mendingLines({kind: 'fetch', remote: 'x'})).toEqual([]);
		expect(mendingLines({kind: 'editor', command: 'nano'})).toEqual([]);
	});
});
