import {changelogNoDiffInMessage as rule} from '../../../../src/handbook/rules/changelog/changelog-no-diff-in-message.ts';
import {aMessage as m, testRule} from './a-message.ts';

const text = 'Drop the flag, as it is unused:';

testRule(rule, {
	broken: [
		[
			'the head of a diff',
			m(`${text}\n\ndiff --git a/a.c b/a.c`),
			'diff --git a/a.c b/a.c',
			m(`${text}\n\n  diff --git a/a.c b/a.c`),
		],
		[
			'a whole diff',
			m(
				`${text}\n\ndiff --git a/a.c b/a.c\nindex 0123456..1234567 100644\n--- a/a.c\n+++ b/a.c\n@@ -1 +1 @@\n-a\n+b`,
			),
			'diff --git a/a.c b/a.c',
			m(
				`${text}\n\n  diff --git a/a.c b/a.c\n  index 0123456..1234567 100644\n  --- a/a.c\n  +++ b/a.c\n  @@ -1 +1 @@\n  -a\n  +b`,
			),
		],
		[
			'a hunk',
			m(`${text}\n\n@@ -1,2 +1,2 @@ f()\n a\n-b\n+c`),
			'@@ -1,2 +1,2 @@ f()',
			m(`${text}\n\n  @@ -1,2 +1,2 @@ f()\n   a\n  -b\n  +c`),
		],
		[
			'names only',
			m(`${text}\n\n--- a/a.c\n+++ b/a.c`),
			'--- a/a.c',
			m(`${text}\n\n  --- a/a.c\n  +++ b/a.c`),
		],
		[
			'prose behind it, which stays',
			m(`${text}\n\n@@ -1 +1 @@\n-a\n+b\n\nIt is shorter.`),
			'@@ -1 +1 @@',
			m(`${text}\n\n  @@ -1 +1 @@\n  -a\n  +b\n\nIt is shorter.`),
		],
		[
			'the head that other tools write',
			m(`${text}\n\nIndex: linux/a.c`),
			'Index: linux/a.c',
			m(`${text}\n\n  Index: linux/a.c`),
		],
	],
	fine: [
		['an indented diff', m(`${text}\n\n  diff --git a/a.c b/a.c\n  @@ -1 +1 @@\n  -a\n  +b`)],
		['one space', m(`${text}\n\n @@ -1 +1 @@\n -a`)],
		['a list with dashes', m(`${text}\n\n- one\n- two\n+ three`)],
		['the word', m('Drop the diff\ndiff of two values, as it is unused.')],
		['a line of dashes', `${m('Drop the flag, as it is unused.').trimEnd()}\n---\nA note.\n`],
		['an at sign', m('Name the argument\n@@vcpu, as others do.')],
	],
});
