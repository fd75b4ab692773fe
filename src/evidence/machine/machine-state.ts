import type {Citation} from '../../series/citation.ts';
import type {MachineFacts} from '../../series/machine.ts';
import {type ItemId, itemIds, type Judged, type MachineItem} from './item.ts';
import {judgeEditor, judgeIdentity, judgeSendEmail, judgeSendEmailSetup} from './person.ts';
import {judgeB4, judgeBuildHeaders, judgeBuildTools, judgeGit, judgeKvm, judgePerl} from './programs.ts';
import {
	judgeCheckpatch,
	judgeKernelTree,
	judgeSelftests,
	judgeTree,
	judgeUnitTests,
	judgeUpstream,
} from './repository.ts';

const handbook = (section: string): Citation => ({
	document: 'Documentation/process/maintainer-kvm-x86.rst',
	section,
});

const kernel = (file: string, section: string): Citation => ({
	document: `Documentation/process/${file}`,
	section,
});

type Row = Readonly<{title: string; why: string; cites: Citation; judge: (facts: MachineFacts) => Judged}>;

const rows: Readonly<Record<ItemId, Row>> = {
	git: {
		title: 'git',
		why: 'A series is tried on its base without a checkout, which git can do from 2.38 on. Where the packages of the system are older, a newer git comes from its backports or from git-scm.com.',
		cites: handbook('Git Base'),
		judge: judgeGit,
	},
	identity: {
		title: 'name and mail',
		why: 'A sign-off is a statement by a person, so it needs the name that person goes by and a mail that reaches them. It has to be the same that stands in From, or the patch is sent back.',
		cites: kernel('submitting-patches.rst', "Sign your work - the Developer's Certificate of Origin"),
		judge: ({identity}) => judgeIdentity(identity),
	},
	editor: {
		title: 'editor',
		why: 'Changelogs and the cover letter are written in the editor that git starts.',
		cites: handbook('Changelog'),
		judge: judgeEditor,
	},
	'kernel-tree': {
		title: 'kernel tree',
		why: 'A series is prepared in a clone of Linux. The first clone fetches some gigabytes; run kvm-series in its folder, or name it with --repo.',
		cites: handbook('Trees'),
		judge: judgeKernelTree,
	},
	'kvm-x86': {
		title: 'kvm-x86 tree',
		why: 'Most series sit on next of kvm-x86, and its base commit is what everybody applies them to. Without it nobody can tell here whether a series still applies.',
		cites: handbook('Base Tree/Branch'),
		judge: facts => judgeTree(facts, 'kvm-x86'),
	},
	kvm: {
		title: 'kvm tree',
		why: 'Fixes for the release that is being made sit on master of kvm. Other work does without.',
		cites: handbook('Base Tree/Branch'),
		judge: facts => judgeTree(facts, 'kvm'),
	},
	upstream: {
		title: 'upstream of the branch',
		why: 'git format-patch --base=auto finds the base through the upstream of the branch. With a base named by hand nothing needs it.',
		cites: handbook('Git Base'),
		judge: judgeUpstream,
	},
	perl: {
		title: 'perl',
		why: 'checkpatch.pl, get_maintainer.pl and git send-email are Perl programs.',
		cites: kernel('submitting-patches.rst', 'Style-check your changes'),
		judge: judgePerl,
	},
	checkpatch: {
		title: 'checkpatch.pl',
		why: 'The tree brings its own script that finds slips of style before reviewers do; it belongs to the tree and goes with it.',
		cites: kernel('submitting-patches.rst', 'Style-check your changes'),
		judge: judgeCheckpatch,
	},
	'build-tools': {
		title: 'build tools',
		why: 'Every patch is built by itself, since a bisection may stop at any of them.',
		cites: handbook('Testing'),
		judge: judgeBuildTools,
	},
	'build-headers': {
		title: 'build headers',
		why: 'objtool, which checks each object of an x86 kernel, is built with libelf, and the signing of modules with openssl.',
		cites: handbook('Testing'),
		judge: judgeBuildHeaders,
	},
	'send-email': {
		title: 'git send-email',
		why: 'Patches travel as plain mails, and mail programs break their lines and tabs. kvm-series makes the files; git send-email or b4 sends them.',
		cites: kernel(
			'submitting-patches.rst',
			'No MIME, no links, no compression, no attachments. Just plain text',
		),
		judge: judgeSendEmail,
	},
	'send-email-setup': {
		title: 'mail server',
		why: 'git has to know the server your mails leave by. Leave the password out: git asks for it, or a credential helper knows it, and kvm-series never does. git send-email --dry-run then shows everything and sends nothing.',
		cites: kernel('email-clients.rst', 'General Preferences'),
		judge: judgeSendEmailSetup,
	},
	b4: {
		title: 'b4',
		why: 'b4 fetches series and their review tags from the archive, and can send where no mail server is at hand.',
		cites: {document: 'Documentation/process/submitting-patches.rst', section: undefined},
		judge: judgeB4,
	},
	'kvm-device': {
		title: 'KVM on this machine',
		why: 'The tests start guests. Where this machine cannot, another one can run them, and what was run where is told in the posting. A new group counts from the next login on; where the processor could and does not offer it, the firmware may have it switched off.',
		cites: handbook('Testing'),
		judge: judgeKvm,
	},
	selftests: {
		title: 'KVM selftests',
		why: 'Every change to KVM is expected to have run them. They are built from the tree, for the kernel that runs.',
		cites: handbook('Testing'),
		judge: judgeSelftests,
	},
	'kvm-unit-tests': {
		title: 'kvm-unit-tests',
		why: 'The second suite that changes are expected to have run; it lives in a repository of its own. git config kvm-series.kvmUnitTests names its folder where that is not beside the tree.',
		cites: handbook('Testing'),
		judge: judgeUnitTests,
	},
};

/** What of the machine is in order for posting to KVM and what is not, in the order it is best mended in. */
export const machineState = (facts: MachineFacts): readonly MachineItem[] =>
	itemIds.map(id => {
		const {title, why, cites, judge} = rows[id];
		return {id, title, why, cites, commands: [], ...judge(facts)};
	});

/** Whether nothing that is needed is missing; what nobody could tell counts as neither. */
export const isReady = (items: readonly MachineItem[]): boolean =>
	items.every(({state}) => state !== 'missing');
