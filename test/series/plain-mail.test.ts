import {expect, test} from 'vitest';
import {parseDiff} from '../../src/series/parse-diff.ts';
import {plainMail} from '../../src/series/plain-mail.ts';
import {aPatch} from '../handbook/a-patch.ts';

const diff = `diff --git a/arch/x86/kvm/x86.c b/arch/x86/kvm/x86.c
--- a/arch/x86/kvm/x86.c
+++ b/arch/x86/kvm/x86.c
@@ -10,3 +10,3 @@ int kvm(void)
 one
-two
+deux
 three
diff --git a/new.c b/new.c
new file mode 100644
--- /dev/null
+++ b/new.c
@@ -0,0 +1,1 @@
+int a;
\\ No newline at end of file
diff --git a/old.c b/older.c
rename from old.c
rename to older.c
`;

const message = 'KVM: x86: Do it\nquickly\n\nBecause of this.\n\nSigned-off-by: A <a@b>\n';

test('a patch is a mail whose diff is the same diff', () => {
	const {text} = plainMail(aPatch({message, diff: parseDiff(diff), changes: []}));
	expect(text).toBe(
		`From: Code Author <author@example.org>\nSubject: [PATCH] KVM: x86: Do it quickly\n\nBecause of this.\n\nSigned-off-by: A <a@b>\n---\n${diff}`,
	);
	expect(parseDiff(text)).toEqual(parseDiff(diff));
});

test('each line knows where it comes from', () => {
	const {text, origins} = plainMail(aPatch({message, diff: parseDiff(diff), changes: []}));
	const lines = text.split('\n');
	const of = (line: string) => origins[lines.indexOf(line)];
	expect(origins).toHaveLength(lines.length - 1);
	expect(of('Subject: [PATCH] KVM: x86: Do it quickly')).toEqual({line: 0});
	expect(of('Because of this.')).toEqual({line: 3});
	expect(of('Signed-off-by: A <a@b>')).toEqual({line: 5});
	expect(of('+deux')).toEqual({path: 'arch/x86/kvm/x86.c', line: 11, text: 'deux'});
	expect(of('+int a;')).toEqual({path: 'new.c', line: 1, text: 'int a;'});
	expect(of('\\ No newline at end of file')).toEqual({path: 'new.c', line: 1, text: 'int a;'});
	for (const line of [' one', '-two', ' three']) expect(of(line)).toBe('base');
	for (const line of ['---', 'new file mode 100644', '@@ -0,0 +1,1 @@']) expect(of(line)).toBe('patch');
});

test('a change of mode is told', () => {
	const file = {path: 'run.sh', oldPath: undefined, kind: 'modified', isBinary: false, hunks: []} as const;
	const change = {
		status: 'M',
		path: 'run.sh',
		oldMode: '100644',
		newMode: '100755',
		oldOid: '1',
		newOid: '1',
	} as const;
	expect(plainMail(aPatch({message, diff: [file], changes: [change]})).text).toContain(
		'diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755\n',
	);
});

test('a name can bring no line of its own', () => {
	const patch = aPatch({message, diff: []});
	const author = {...patch.commit.author, name: 'A\nSubject: [PATCH] B'};
	const {text} = plainMail({...patch, commit: {...patch.commit, author}});
	expect(text.match(/^Subject/gm)).toHaveLength(1);
});
