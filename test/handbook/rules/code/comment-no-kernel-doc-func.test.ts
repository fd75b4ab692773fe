import {commentNoKernelDocFunc} from '../../../../src/handbook/rules/code/comment-no-kernel-doc-func.ts';
import {testCodeRule} from './a-code.ts';

testCodeRule(commentNoKernelDocFunc, {
	broken: [
		['a dash', '/**\n * kvm_zap - Zap it\n */', '/**', '/*'],
		['parentheses', '/**\n * kvm_zap() - Zap it\n */', '/**', '/*'],
		['a colon', '/**\n * kvm_zap: zap it\n */', '/**', '/*'],
		['parentheses alone', '/**\n * kvm_zap()\n * @kvm: the VM\n */', '/**', '/*'],
		['common code', '/**\n * kvm_zap() - Zap it\n */', '/**', '/*', {path: 'virt/kvm/kvm_main.c'}],
	],
	fine: [
		['a plain comment', '/*\n * kvm_zap - Zap it\n */'],
		['a structure', '/**\n * struct kvm_root - A root\n */'],
		['an enum', '/**\n * enum kvm_kind - Kinds\n */'],
		['a section', '/**\n * DOC: Roots\n */'],
		['prose', '/**\n * Zap all roots - and wait.\n */'],
		['a habit', ' /**\n  * kvm_old() - Old\n  */\n+/**\n+ * kvm_zap() - Zap it\n+ */'],
		['a selftest', '/**\n * kvm_zap - Zap it\n */', {path: 'tools/testing/selftests/kvm/x86/smm_test.c'}],
		['an edited block', ' /**\n+ * kvm_zap() - Zap it\n  */'],
	],
});
