import {featureSigns, hasTests} from '../evidence/feature.ts';
import {adviseTag, noRft, type Tag, type TagAdvice} from '../posting/tag.ts';
import type {Session} from './session.ts';
import {owedNotes} from './version-notes.ts';

/** The version to start from: what the branch's name ends in, unless that is of a protocol or the like; otherwise 1. */
export const suggestedVersion = ({series}: Session): number =>
	Number(
		/(?<!(?:^|[-_/])(?:ghcb|cgroups?|ppin|v?gic|perfmon|smmu|x86-64|nfs))[-_/]v(\d{1,2})$/i.exec(
			series?.branch ?? '',
		)?.[1] ?? 1,
	);

const isFeature = ({series, answers}: Session) =>
	answers.kind === 'feature' ||
	(answers.kind === undefined && series !== undefined && featureSigns(series).length > 0);

/** Whether the notes of this version are written, and link an earlier one. */
const hasNotes = ({answers: {cover}}: Session, {version}: Tag): boolean =>
	cover !== undefined &&
	owedNotes(version, cover.versionNotes, `${cover.blurb}\n${cover.versionNotes}`).length === 0;

/** What the documents say to a tag for this series, without what is done already. */
export const adviceFor = (session: Session, tag: Tag): readonly TagAdvice[] =>
	adviseTag(tag, {
		isFeature: isFeature(session),
		hasTests: session.series !== undefined && hasTests(session.series),
		hasQuestion: session.answers.question.trim() !== '',
	}).filter(({id}) => id !== noRft.id && !(id === 'version-bump' && hasNotes(session, tag)));

/** The tag the facts speak for. */
export const suggestedTag = (session: Session): Tag => {
	const version = suggestedVersion(session);
	const isArgued = adviceFor(session, {kind: 'PATCH', version}).some(({id}) => id === 'rfc-without-tests');
	return {kind: isArgued ? 'RFC' : 'PATCH', version};
};

/** The tag as answered, or as suggested. */
export const tagOf = (session: Session): Tag => session.answers.tag ?? suggestedTag(session);

/** What is still owed for the tag that was chosen. */
export const tagDebts = (session: Session): readonly TagAdvice[] =>
	session.answers.tag === undefined
		? []
		: adviceFor(session, session.answers.tag).filter(({id}) => id === 'rfc-asks');
