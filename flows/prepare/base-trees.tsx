import {Box} from 'ink';
import {Choice} from '../../components/choice.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {recommendTrees} from '../../src/handbook/base-choice.ts';
import {citationText} from '../../src/handbook/cite.ts';
import {readablePath} from '../../src/series/bytes.ts';
import {shortlogOf} from '../../src/series/patch.ts';
import type {Conflict} from '../../src/series/plan.ts';
import type {Series} from '../../src/series/series.ts';
import type {Standing, TreeRef} from '../../src/series/tree.ts';
import type {Session} from '../../src/session/session.ts';
import {age, plural} from '../../src/text/plural.ts';
import type {Api, ScreenProps} from '../api.ts';
import {placeText} from './conflict-text.ts';
import type {Asked} from './questions/asked.ts';

/** How the series stands to a tree, in words. */
export const standingText = (standing: Standing | undefined, series: Series): string => {
	if (standing === undefined) return 'being looked at';
	const {sitsOnIt, ahead, behind, trial} = standing;
	if (sitsOnIt) return 'sits on it now';
	if (!trial.isClean) {
		const at = series.patches.findIndex(({commit}) => commit.oid === trial.conflict.source) + 1;
		return `patch ${at} conflicts in ${readablePath(trial.conflict.path)}`;
	}
	const count = series.patches.length;
	const back = ahead === 0 && behind > 0 ? `sits ${plural(behind, 'commit')} back on it; ` : '';
	return `${back}applies, ${count} of ${count}`;
};

/** Says which patch and which commit of the tree meet, and where. Nothing was changed. */
const explainConflict = (api: Api, tree: TreeRef, conflict: Conflict) =>
	api.start(`Looking who changed ${readablePath(conflict.path)}`, async tools => {
		const {series} = api.session();
		if (series === undefined) return;
		const index = series.patches.findIndex(({commit}) => commit.oid === conflict.source);
		const other = await tools.lastChange(tree.oid, series.base, conflict.path);
		const verb = other?.side === 'base' ? 'lacks' : 'has';
		const text = [
			`The series does not apply to ${tree.name}. Nothing was changed.`,
			'',
			`patch ${index + 1}   ${conflict.source.slice(0, 12)} ${shortlogOf(series.patches[index]?.commit.message ?? '')}`,
			...(other === undefined ? [] : [`${tree.name} ${verb}   ${other.oid.slice(0, 12)} ${other.subject}`]),
			`meet in   ${placeText(conflict)}`,
			'',
			'Pick another base, or rebase by hand and come back.',
		];
		api.send({
			kind: 'dialog-opened',
			dialog: {kind: 'text', title: tree.name, text: text.join('\n'), isProse: true, scroll: 0},
		});
	});

const take = (api: Api, tree: TreeRef, standing: Standing | undefined) => {
	const {ref, name} = tree;
	if (standing === undefined) {
		api.send({kind: 'noticed', notice: 'How the series stands to the trees is still being looked at.'});
		return;
	}
	if (standing.ahead === 0 && standing.behind > 0) {
		api.send({kind: 'dialog-opened', dialog: {kind: 'question', question: {kind: 'move', ref, name}}});
		return;
	}
	if (!standing.trial.isClean) {
		explainConflict(api, tree, standing.trial.conflict);
		return;
	}
	api.send({kind: 'answered', change: {base: {ref, name, isMoving: !standing.sitsOnIt}}});
	api.send({kind: 'step-entered', step: 'messages'});
};

const standingOf = ({standings}: Session, tree: TreeRef) =>
	standings?.find(each => each.tree.ref === tree.ref);

const ranked = ({series, repository, answers}: Session) =>
	series === undefined || repository === undefined
		? []
		: recommendTrees(answers.kind ?? 'later-fix', series, repository);

/** Why the handbook wants the tree it wants, and where it says so; undefined where no tree is known. */
export const treeAdvice = (session: Session): string | undefined => {
	const [first] = ranked(session);
	return first === undefined ? undefined : `${first.why} (${citationText(first.cites)})`;
};

/** What is said where no tree is known. */
export const noTree =
	'No KVM tree is known here. Add its remote (git remote add kvm-x86 https://github.com/kvm-x86/linux.git), fetch it, and start again; or name any revision with r.';

/** Which tree the series is to sit on: with the handbook's word, its age, and how the series stands to it. */
export const askTree = (session: Session): Asked | undefined => {
	const {series, repository, standings, answers} = session;
	if (series === undefined || repository === undefined) return undefined;
	const known = ranked(session);
	const extra = (standings ?? []).filter(({tree}) => !known.some(each => each.tree.ref === tree.ref));
	const trees = [
		...known.map(({tree, rank}) => ({tree, note: rank === 'recommended' ? 'by the handbook' : ''})),
		...extra.map(({tree}) => ({tree, note: ''})),
	];
	// The practice trees never get newer; their own time is the time there.
	const now = repository.isPractice ? Math.max(...repository.trees.map(({when}) => when)) : Date.now() / 1000;
	return {
		title: 'Where should it sit?',
		about: trees.length === 0 ? noTree : '',
		options: trees.map(({tree, note}) => ({
			value: tree.ref,
			label: tree.name,
			facts: [note, age(tree.when, now), standingText(standingOf(session, tree), series)],
		})),
		initial: answers.base?.ref ?? known[0]?.tree.ref,
		take: (api, ref) => {
			const tree = trees.find(each => each.tree.ref === ref)?.tree;
			if (tree !== undefined) take(api, tree, standingOf(session, tree));
		},
	};
};

/** Asks which tree the series is to sit on. */
export const Trees = ({session, api, width, height, isActive}: ScreenProps) => {
	const asked = askTree(session);
	const advice = treeAdvice(session);
	if (asked === undefined) return null;
	return (
		<Box flexDirection="column" height={height}>
			<Say>{asked.title}</Say>
			{height > 10 ? <Say> </Say> : null}
			{asked.options.length === 0 ? (
				<Paragraph text={asked.about} width={width} />
			) : (
				<Choice
					options={asked.options.map(({facts = [], ...option}) => ({
						...option,
						facts: width < 90 ? facts.slice(-1) : facts,
					}))}
					width={width}
					rows={height - (height > 10 ? 6 : 3)}
					initial={asked.initial}
					isActive={isActive}
					onTake={ref => asked.take(api, ref)}
				/>
			)}
			{height > 10 ? <Say> </Say> : null}
			{advice === undefined ? null : <Paragraph text={advice} width={width} most={height > 10 ? 3 : 2} />}
		</Box>
	);
};
