import {codeFeatureDefaultOff as rule} from '../../../../src/handbook/rules/code/code-feature-default-off.ts';
import {testCodeRule} from './a-code.ts';

const uapi = {path: 'include/uapi/linux/kvm.h', context: 'struct kvm_root {'};
const para = {path: 'arch/x86/include/uapi/asm/kvm.h', context: ''};
const structure = (...members: readonly string[]) =>
	['struct kvm_root_zap {', ...members.map(member => `\t${member}`), '};'].join('\n');

testCodeRule(rule, {
	broken: [
		['a long', '\tunsigned long flags;', 'unsigned long flags;', undefined, uapi],
		['a pointer', '\tvoid *data;', 'void *data;', undefined, uapi],
		['a pointer to a structure', '\tstruct kvm_root *root;', 'struct kvm_root *root;', undefined, uapi],
		['a size', '\tsize_t length;', 'size_t length;', undefined, uapi],
		['a hole', structure('__u32 flags;', '__u64 gpa;'), '__u64 gpa;', undefined, para],
		['a hole behind an array', structure('__u8 key[6];', '__u32 flags;'), '__u32 flags;', undefined, para],
		['a hole at the end', structure('__u64 gpa;', '__u32 flags;'), '__u32 flags;', undefined, para],
	],
	fine: [
		['fixed sizes', '\t__u64 flags;', uapi],
		['a long long', '\tunsigned long long flags;', uapi],
		['padding by name', structure('__u32 flags;', '__u32 padding;', '__u64 gpa;'), para],
		['an array that fills', structure('__u64 gpa;', '__u32 flags;', '__u8 padding[4];'), para],
		[
			'a structure that is packed',
			`${structure('__u8 kind;', '__u64 gpa;').slice(0, -2)}} __attribute__((packed));`,
			para,
		],
		['members of other types', structure('struct kvm_root root;', '__u32 flags;'), para],
		['an array of unknown length', structure('__u8 key[KVM_MAX];', '__u64 gpa;'), para],
		['an end that is open', structure('__u64 gpa;', '__u64 roots[];'), para],
		['another header', '\tunsigned long flags;', {path: 'arch/x86/kvm/x86.h', context: 'struct kvm_root {'}],
		['what was there', ' \tunsigned long flags;\n+\t__u64 gpa;', uapi],
	],
});
