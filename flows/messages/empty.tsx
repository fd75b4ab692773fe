import {Box} from 'ink';
import {useMarks} from '../../components/looks.tsx';
import {Paragraph, Say} from '../../components/words.tsx';
import {codeRules} from '../../src/handbook/rules/code/index.ts';
import {rules} from '../../src/handbook/rules/index.ts';
import {seriesRules} from '../../src/handbook/rules/series/index.ts';
import type {Session} from '../../src/session/session.ts';
import {plural} from '../../src/text/plural.ts';

/** What stands where the list is empty: what was judged, and what comes next. */
export const EmptyList = ({session, width}: Readonly<{session: Session; width: number}>) => {
	const marks = useMarks();
	const columns = Math.min(width, 90);
	const count = session.series?.patches.length ?? 0;
	if (session.unjudged > 0) return <Say>{`Judging ${count - session.unjudged} of ${count}`}</Say>;
	if (session.place.desk.filter !== '') return <Say>Nothing fits the filter. Esc shows all.</Say>;
	const judged = `${plural(count, 'message')} by ${rules.length} rules, the code by ${codeRules.length}, the series as a whole by ${seriesRules.length}`;
	return (
		<Box flexDirection="column">
			<Say as="good">{`${marks.good} Nothing is left to mend.`}</Say>
			<Say> </Say>
			<Paragraph text={`Judged: ${judged}.`} width={columns} />
			<Say> </Say>
			<Say>{'kvm-series prepare   base, order, tag, testing and the patches'}</Say>
			<Say>{'kvm-series patches   the patches again, where the answers are given already'}</Say>
		</Box>
	);
};
