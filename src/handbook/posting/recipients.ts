import type {Posted} from '../../series/posted.ts';
import type {Posting} from '../rule.ts';
import {mailsOf} from './mails.ts';

/** The addresses in To and Cc of a mail, in lower case. */
export const recipientsIn = ({headers}: Posted): readonly string[] =>
	['to', 'cc'].flatMap(name =>
		(headers.get(name) ?? []).flatMap(
			value => value.toLowerCase().match(/(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{0,255}\w/g) ?? [],
		),
	);

/** All addresses that any mail of the posting goes to, in lower case, each once. */
export const recipientsOf = (posting: Posting): ReadonlySet<string> =>
	new Set(mailsOf(posting).flatMap(({mail}) => recipientsIn(mail)));

/** Where vulnerabilities are reported; no archive keeps what is sent there. */
export const securityAddress = 'security@kernel.org';

/** Whether an address, in lower case, is a list that everybody can read. */
export const isPublicList = (address: string): boolean =>
	/@(?:vger\.kernel\.org|lists?\.[\w.-]+|(?:nongnu|gnu)\.org)$|^(?:kvm|linux-\w+)@(?:vger|lists)/.test(
		address,
	);
