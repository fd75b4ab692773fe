import {Box} from 'ink';
import {Paragraph, Say} from '../../components/words.tsx';
import type {ChapterId} from '../../src/session/onboard.ts';
import {type Chapter, defineChapter} from './api.ts';

/** A chapter that stands in the list and has no screen of its own. */
export const toCome = (id: ChapterId, title: string, why: string): Chapter =>
	defineChapter({
		id,
		title,
		why,
		state: () => ({mark: 'later', count: 0}),
		keys: [],
		rows: () => 0,
		Screen: ({width}) => (
			<Box flexDirection="column">
				<Paragraph text={why} width={Math.min(width, 90)} />
				<Say> </Say>
				<Paragraph
					text="This chapter has no screen in this version. kvm-series prepare --practice walks through the practice series."
					width={Math.min(width, 90)}
				/>
			</Box>
		),
	});
