import type {Key} from '../src/session/key.ts';
import type {Api} from './api.ts';
import {dispatch, typeInLine} from './dispatch.ts';
import {typeInArea} from './messages/area-keys.ts';
import {bindingsNow} from './prepare/keys.ts';

/** What a key does: stop, suspend, type, or what the table of keys says. */
export const handleKey = (key: Key, api: Api): void => {
	if (key.name === 'Ctrl+c') {
		if (!api.cancel()) api.quit();
		return;
	}
	if (key.name === 'Ctrl+z') api.suspend();
	else if (!dispatch(bindingsNow(api.session()), key, api) && !typeInLine(key, api)) typeInArea(key, api);
};
