import {type PreviewMail, previewMails} from '../../src/posting/mail-preview.ts';
import {builtInRecipients} from '../../src/posting/recipients.ts';
import {postingState} from '../../src/session/posting-state.ts';
import type {Session} from '../../src/session/session.ts';
import {itemsOf} from '../../src/session/wanted.ts';

/** The mails of a series as reviewers will see them, by the plan as it is; none before the series is read. */
export const mailsOf = (own: Session | undefined): readonly PreviewMail[] => {
	if (own?.series === undefined) return [];
	const state = postingState(own);
	if (state === undefined) return [];
	const items = itemsOf(own);
	const paths = items.flatMap(({patch}) => patch.changes.map(({path}) => path));
	const {cover} = state.emission;
	const emission =
		cover === undefined || cover.subject !== ''
			? state.emission
			: {...state.emission, cover: {...cover, subject: '(no subject yet)'}};
	return previewMails({
		emission,
		patches: items.map(({message, patch}) => ({message, patch})),
		sender: own.repository?.identity ?? {name: '', mail: ''},
		recipients:
			own.answers.isAttack === true ? {to: [], cc: []} : (own.recipients ?? builtInRecipients(paths)),
		date: own.emitted === undefined ? '(when it is sent)' : '(made, and not sent by this program)',
	});
};
