import {expect, test} from 'vitest';
import {codeUapiDocumented} from '../../../../src/handbook/rules/code/code-uapi-documented.ts';
import {aContext} from '../../a-patch.ts';
import {codePatch, testCodeRule} from './a-code.ts';

testCodeRule(codeUapiDocumented, {
	broken: [
		[
			'a capability',
			'#define KVM_CAP_ROOT 250',
			'KVM_CAP_ROOT',
			undefined,
			{path: 'include/uapi/linux/kvm.h'},
		],
		[
			'an ioctl',
			'#define KVM_GET_ROOT _IOR(KVMIO, 0xd5, struct kvm_root)',
			'KVM_GET_ROOT',
			undefined,
			{path: 'include/uapi/linux/kvm.h'},
		],
		[
			'an ioctl without argument',
			'#define KVM_ZAP_ROOT _IO(KVMIO, 0xd6)',
			'KVM_ZAP_ROOT',
			undefined,
			{path: 'include/uapi/linux/kvm.h'},
		],
		[
			'an ioctl both ways',
			'#define KVM_SWAP_ROOT _IOWR(KVMIO, 0xd6, __u64)',
			'KVM_SWAP_ROOT',
			undefined,
			{path: 'include/uapi/linux/kvm.h'},
		],
		[
			'the header of x86',
			'#define KVM_CAP_ROOT 250',
			'KVM_CAP_ROOT',
			undefined,
			{path: 'arch/x86/include/uapi/asm/kvm.h'},
		],
		['tabs', '#define KVM_CAP_ROOT\t\t250', 'KVM_CAP_ROOT', undefined, {path: 'include/uapi/linux/kvm.h'}],
	],
	fine: [
		[
			'documents',
			'+++ include/uapi/linux/kvm.h\n+#define KVM_CAP_ROOT 250\n+++ Documentation/virt/kvm/api.rst\n+8.1 KVM_CAP_ROOT',
		],
		[
			'documents of devices',
			'+++ include/uapi/linux/kvm.h\n+#define KVM_CAP_ROOT 250\n+++ Documentation/virt/kvm/devices/vm.rst\n+5. ROOT',
		],
		[
			'another number',
			'-#define KVM_CAP_ROOT 249\n+#define KVM_CAP_ROOT 250',
			{path: 'include/uapi/linux/kvm.h'},
		],
		['a flag', '#define KVM_CAP_ROOT_VALID (1 << 2)', {path: 'include/uapi/linux/kvm.h'}],
		['another header', '#define KVM_CAP_ROOT 250', {path: 'arch/x86/kvm/x86.h'}],
		[
			'an old capability',
			' #define KVM_CAP_ROOT 250\n+#define KVM_ROOT_MAX 3',
			{path: 'include/uapi/linux/kvm.h'},
		],
		['an ioctl of others', '#define KVM_VFIO _IO(VFIOIO, 3)', {path: 'include/uapi/linux/kvm.h'}],
	],
});

test('another patch of the series may document it, and a series that does not is surer', () => {
	const patch = codePatch('#define KVM_CAP_ROOT 250', {path: 'include/uapi/linux/kvm.h'});
	const other = (path: string) => ({...codePatch('8.1 KVM_CAP_ROOT', {path}), id: 'two'});
	const reports = (path: string) => codeUapiDocumented.check(patch, aContext([patch, other(path)]));
	expect(reports('Documentation/virt/kvm/api.rst')).toEqual([]);
	expect(reports('arch/x86/kvm/x86.c')[0]?.confidence).toBe(0.8);
	expect(codeUapiDocumented.check(patch, aContext([patch]))[0]?.confidence).toBeLessThan(0.8);
});
