import {aContext, aPatch} from '../../a-patch.ts';
import {testRule} from './a-table.ts';

testRule('shortlog-unique-in-series', {
	broken: [
		['KVM: x86: Clean up', null, {context: aContext([aPatch({message: 'KVM: x86: Clean up\n', id: 'two'})])}],
		['KVM: x86: Clean up', null, {context: aContext([aPatch({message: 'KVM: x86: clean up\n', id: 'two'})])}],
		[
			'KVM: x86: Clean up',
			null,
			{context: aContext([aPatch({message: 'KVM: x86:  Clean up\n', id: 'two'})])},
		],
		['KVM: x86: Clean up', null, {context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: x86: Clean up']})}],
		[
			'KVM: x86: Clean up',
			null,
			{context: aContext([aPatch({message: 'KVM: x86: Clean\nup\n\nText.\n', id: 'two'})])},
		],
	],
	fine: [
		[
			'KVM: x86: Clean up the walk',
			{context: aContext([aPatch({message: 'KVM: x86: Clean up\n', id: 'two'})])},
		],
		['KVM: x86: Clean up'],
		['KVM: x86: Clean up', {context: aContext([aPatch({message: 'KVM: x86: Clean up\n'})])}],
		['KVM: x86: Clean up', {context: aContext([], {'arch/x86/kvm/x86.c': ['KVM: VMX: Clean up']})}],
		['KVM: x86: Clean up', {context: aContext([], {'arch/x86/kvm/lapic.c': ['KVM: x86: Clean up']})}],
	],
});
