import {useSyncExternalStore} from 'react';
import type {Api} from './api.ts';
import {FullScreen} from './full-screen.tsx';
import {handleKey} from './handle-key.ts';
import {PrepareScreen} from './prepare/app.tsx';
import type {Store} from './store.ts';

/** The app: draws the session and turns keys into events. Holds nothing of its own. */
export const App = ({store, api, isUnicode}: Readonly<{store: Store; api: Api; isUnicode: boolean}>) => {
	const session = useSyncExternalStore(store.subscribe, store.session);
	return (
		<FullScreen isUnicode={isUnicode} onKey={key => handleKey(key, api)}>
			{size => <PrepareScreen session={session} api={api} {...size} />}
		</FullScreen>
	);
};
