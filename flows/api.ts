import type {SessionEvent} from '../src/session/events.ts';
import type {Session} from '../src/session/session.ts';
import type {Job, Tools} from '../src/tools/tools.ts';

/** Something that needs the whole terminal: the app leaves, the front door runs it, the app comes back. */
export type Errand = Readonly<{
	kind: 'edit';
	/** Names the file the editor opens. */
	name: string;
	text: string;
	/** Called with the text when it was saved. */
	onText: (text: string) => void;
}>;

/** What key handlers may do. */
export type Api = Readonly<{
	session: () => Session;
	send: (event: SessionEvent) => void;
	/** Starts work that the person waits for; one at a time. */
	start: (title: string, work: (tools: Tools, job: Job) => Promise<void>) => void;
	/** Stops the work that runs; says whether there was any. */
	cancel: () => boolean;
	/** The command that will make these patches, for people. */
	commandFor: Tools['commandFor'];
	leave: (errand: Errand) => void;
	quit: () => void;
	/** Drops what was typed and not yet handled. */
	forget: () => void;
	/** Stops the program until the shell brings it back. */
	suspend: () => void;
}>;

/** A key, or several for one thing, and what it does. The one table behind handler, footer and help. */
export type Binding = Readonly<{
	/** By the names of the help; the first stands in the footer. */
	keys: readonly string[];
	label: string;
	isOn?: (session: Session) => boolean;
	/** Left out where the choice on the screen takes the key itself. */
	does?: (api: Api) => void;
	/** In the help alone, not in the footer. */
	isQuiet?: boolean;
}>;

/** What a screen is given. */
export type ScreenProps = Readonly<{
	session: Session;
	api: Api;
	width: number;
	height: number;
	/** Whether keys go to it: nothing floats above it. */
	isActive: boolean;
}>;
