import {readablePath} from '../../src/series/bytes.ts';
import {type Item, itemShortlog} from '../../src/session/items.ts';
import type {Api} from '../api.ts';

/** Shows a patch as it would be read: message first, diff below. */
export const showPatch = (api: Api, item: Item) => {
	const diff = item.patch.diff.flatMap(file => [
		'',
		`${file.kind} ${readablePath(file.path)}`,
		...file.hunks.flatMap(hunk => [
			`@@ -${hunk.oldStart},${hunk.oldCount} +${hunk.newStart},${hunk.newCount} @@ ${hunk.context}`,
			...hunk.lines.map(({sign, text}) => sign + text),
		]),
	]);
	api.send({
		kind: 'dialog-opened',
		dialog: {
			kind: 'text',
			title: itemShortlog(item),
			text: [item.message.trimEnd(), ...diff].join('\n'),
			scroll: 0,
		},
	});
};
