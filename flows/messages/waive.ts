import {shortlogOf} from '../../src/series/patch.ts';
import {isSameWaiver, patchKey, type Waiver} from '../../src/series/waiver.ts';
import {findingHere, hereOf} from '../../src/session/desk.ts';
import {itemsOf} from '../../src/session/wanted.ts';
import type {Api} from '../api.ts';
import {openLine} from '../prepare/open-line.ts';

/** Longer reasons are for the changelog. */
const longest = 500;

/** Asks why the chosen finding is to be set aside. */
export const askToWaive = (api: Api): void => {
	const row = hereOf(api.session());
	const finding = findingHere(api.session());
	if (row === undefined || finding === undefined) return;
	const item = row.kind === 'item' ? row.item.id : '';
	openLine(api, {kind: 'waiver', item, rule: finding.rule.id});
};

/** Sets a rule's findings aside for a patch, or for the branch where `id` is empty, in the repository's own list. */
export const waive = (api: Api, id: string, rule: string, text: string): void => {
	const {series} = api.session();
	const item = itemsOf(api.session()).find(each => each.id === id);
	const reason = text
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
		.trim()
		.slice(0, longest);
	if (series === undefined || reason === '' || (item === undefined && id !== '')) return;
	const about = item === undefined ? {branch: series.branch} : {patch: patchKey(item.patch)};
	const title = item === undefined ? series.branch : shortlogOf(item.message);
	const waiver: Waiver = {rule, about, reason, when: Math.floor(Date.now() / 1000), title};
	api.start('Setting it aside', async tools => {
		await tools.changeWaivers(all => [...all.filter(each => !isSameWaiver(each, waiver)), waiver]);
		api.send({kind: 'around-read', around: {waivers: await tools.loadWaivers()}});
		api.send({
			kind: 'noticed',
			notice: `${rule} is set aside. ${api.session().program} waive --list shows what is, --drop takes it back.`,
		});
	});
};
