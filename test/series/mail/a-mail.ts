/** The diff of a patch over one file. */
export const aDiff = [
	'diff --git a/arch/x86/kvm/x86.c b/arch/x86/kvm/x86.c',
	'index 1111111..2222222 100644',
	'--- a/arch/x86/kvm/x86.c',
	'+++ b/arch/x86/kvm/x86.c',
	'@@ -10,3 +10,4 @@ static void f(void)',
	' {',
	'-\told();  ',
	'+\tnew();',
	'+\tmore();',
	' }',
	'',
].join('\n');

/** A mail as `git send-email` sends it, with what is given in place of the usual. */
export const aMail = ({
	subject = '[PATCH] KVM: x86: Do a thing',
	headers = [],
	body = 'Some words.\n\nSigned-off-by: A <a@example.org>\n',
	diff = aDiff,
}: Partial<
	Readonly<{subject: string; headers: readonly string[]; body: string; diff: string}>
> = {}): string =>
	[
		'From: A Person <a@example.org>',
		'Date: Tue, 14 Nov 2023 22:13:20 +0100',
		`Subject: ${subject}`,
		...headers,
		'',
		`${body}---\n arch/x86/kvm/x86.c | 3 ++-\n 1 file changed, 2 insertions(+), 1 deletion(-)\n`,
		`${diff}-- \n2.39.5\n`,
	].join('\n');
