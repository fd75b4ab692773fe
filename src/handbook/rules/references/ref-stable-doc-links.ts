import {defineMessageRule} from '../../changelog/define.ts';
import {kernelDoc} from '../../cite.ts';
import {addressesOf, addressSpot} from '../../references/addresses.ts';

const vendor = /(?:^|\.)(?:intel|amd|microsoft|arm|qualcomm|nvidia|vmware|broadcom)\.com$/;
/** Hosts of code and lists, and the pages that lead to the manuals themselves. */
const lasting = /^(?:github|git|lists|gitlab|bugzilla|docs\.kernel|01)\./;
const landing = /\/sdm\b|software-developers?-manual|intel-sdm|24593|40332|24594|developer-manuals?\b/i;

export const refStableDocLinks = defineMessageRule({
	id: 'ref-stable-doc-links',
	severity: 'should',
	title: 'Documents of vendors are linked where they stay',
	why: 'Companies rebuild their sites often, and links into them die. A copy attached to an entry in the bugzilla of the kernel stays where it is.',
	cites: kernelDoc('process/maintainer-tip.rst', 'Links to documentation'),
	good: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as the erratum demands.

Link: https://bugzilla.kernel.org/show_bug.cgi?id=1
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: VMX: Check the reserved bits on VM-Enter

Check the reserved bits on VM-Enter, as the erratum demands.

Link: https://cdrdv2.intel.com/v1/dl/getContent/000000
Signed-off-by: Code Author <author@example.org>
`,
	check: ({commit: {message}}) =>
		addressesOf(message)
			.filter(({host, path}) => vendor.test(host) && !lasting.test(host) && !landing.test(path))
			.map(address => ({
				message: `Links to ${address.host} die. Attach a copy to an entry at bugzilla.kernel.org and link that.`,
				spot: addressSpot(address),
				confidence: 0.7,
			})),
});
