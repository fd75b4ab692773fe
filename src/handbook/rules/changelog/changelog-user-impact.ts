import {defineMessageRule} from '../../changelog/define.ts';
import {hasTag} from '../../changelog/tags-of.ts';
import {kernelDoc} from '../../cite.ts';
import {laneOf} from '../../lane.ts';
import {maskMessage} from '../../mask.ts';

const symptom =
	/crash|panic|\boops|\bhang|hung\b|\bWARN|\bBUG\b|splat|leak|#[A-Z]{2}\b|fault|\blos[ets]|\bdrop|stale|fail|corrupt|lock-?up|deadlock|wrong|incorrect|regress|bogus|spurious|garbage|unexpected|undefined|use-after|UAF|overflow|underflow|out[ -]of[ -]bound|null[ -](?:ptr|pointer|deref)|uninitiali|race|stuck|stall|break|broke|violat|error|inject|exploit|attack|malicious|expos|disclos|reject|refus|inconsisten|ignor|miss(?:es|ed|ing|\b)|never\b|mismatch|mislead|invalid|illegal|unsupported|unable|can(?:not|['’]t)|prevent|reproduc|assert|complain|silent|double|twice|truncat|clobber|overwrit|bad(?:ly)?\b|poor|slow|latency|perform|confus|explod|terminat|kill|abort|triggers?|emulation\s+error|false\b|typo|compil|build|sparse|unnecessar|instead\s+of|without\b|never|bypass|buggy?|problem|issue|flaw|botch|defeat|forbid|not\s+(?:allowed|supported)|unreachable|unbalanc|imbalanc|dangling|rcu|suspicious|disagree|contradict|surpris|infinite|endless|forever|zero\b|cause|result|lead|happen|otherwise|oversight|should|must|doesn['’]t|does\s+not|not\b/i;

export const changelogUserImpact = defineMessageRule({
	id: 'changelog-user-impact',
	severity: 'should',
	title: 'A fix says what goes wrong without it',
	why: 'Distributions and stable maintainers decide by one sentence whether they need a fix. It says what a guest or a user notices: a crash, a wrong value, an exception that should not be.',
	cites: kernelDoc('process/submitting-patches.rst', 'Describe your changes'),
	good: `KVM: SVM: Reload the limit on nested exits

Reload the limit on nested exits, as L1 gets a spurious #GP otherwise.

Fixes: 0123456789ab ("KVM: SVM: Cache the limit")
Signed-off-by: Code Author <author@example.org>
`,
	bad: `KVM: SVM: Reload the limit on nested exits

Reload the limit on nested exits, in the same place as the base.

Fixes: 0123456789ab ("KVM: SVM: Cache the limit")
Signed-off-by: Code Author <author@example.org>
`,
	check: patch => {
		const {message} = patch.commit;
		if (laneOf(patch) === 'selftests' || !hasTag(message, 'Fixes')) return [];
		// Logs and quotations count: a splat says it as well as words.
		const isTold = symptom.test(maskMessage(message)) || /Call Trace|WARNING:|BUG:|RIP:/.test(message);
		return isTold
			? []
			: [
					{
						message:
							'The fix does not say what goes wrong without it. Name what a guest or a user would notice.',
						spot: undefined,
						confidence: 0.6,
					},
				];
	},
});
