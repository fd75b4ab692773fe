import type {Option} from '../../../components/choice.tsx';
import type {Api} from '../../api.ts';

/** A question as it is drawn, and what an answer does. */
export type Asked = Readonly<{
	title: string;
	/** The shortlog it is about; from outside. */
	subject?: string;
	about: string;
	options: readonly Option[];
	/** The value the cursor starts on. */
	initial?: string | undefined;
	take: (api: Api, value: string) => void;
}>;
