import type {OnboardApi} from './api.ts';

/** Scrolls to this line what is on the screen: what floats above the chapter, a mail, a card, or the chapter's own text. */
export const scrollTo = ({session, send}: OnboardApi, scroll: number): void => {
	const {dialog, mails, chapter, learning} = session();
	if (dialog !== undefined) {
		if ('scroll' in dialog) send({kind: 'dialog-opened', dialog: {...dialog, scroll}});
	} else if (mails !== undefined) send({kind: 'mails-viewed', mails: {...mails, scroll}});
	else if (chapter === 'learn')
		send({kind: 'learned', event: {kind: 'scrolled', by: scroll - learning.scroll}});
	else send({kind: 'cursor-moved', to: scroll});
};
