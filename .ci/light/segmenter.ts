/**
 * Stands in for `Intl.Segmenter` in the built program. Loading ICU's rules takes longer than all of React; plain text
 * needs none of them, since each of its characters is a grapheme.
 */
import {isPlain, withoutStyles} from './plain.ts';

const {Segmenter} = Intl;

const segmentAt = (input: string, index: number) => ({segment: input.charAt(index), index, input});

const plainSegments = (input: string) => ({
	containing: (index = 0) => (index in Object(input) ? segmentAt(input, index) : undefined),
	*[Symbol.iterator]() {
		for (let index = 0; index < input.length; index++) yield segmentAt(input, index);
	},
});

/** Splits plain text by itself, and asks the real one for everything else. */
export class LightSegmenter {
	private real: Intl.Segmenter | undefined;
	private readonly args: ConstructorParameters<typeof Intl.Segmenter>;

	constructor(...args: ConstructorParameters<typeof Intl.Segmenter>) {
		this.args = args;
	}

	/** Graphemes are what everybody here asks for; other granularities go to the real one. */
	segment(text: string) {
		const granularity = this.args[1]?.granularity ?? 'grapheme';
		if (granularity === 'grapheme' && isPlain(withoutStyles(text))) return plainSegments(text);
		this.real ??= new Segmenter(...this.args);
		return this.real.segment(text);
	}
}
