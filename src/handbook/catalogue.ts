import {baseRules} from './catalogue/base.ts';
import {changelogRules} from './catalogue/changelog.ts';
import {codeRulesListed} from './catalogue/code.ts';
import {type Area, areas, type Listed, type State} from './catalogue/entry.ts';
import {featureRules} from './catalogue/features.ts';
import {fixRules} from './catalogue/fixes.ts';
import {orderRules} from './catalogue/order.ts';
import {postingRules} from './catalogue/posting.ts';
import {referenceRules} from './catalogue/references.ts';
import {shortlogRules} from './catalogue/shortlog.ts';
import {tagRulesListed} from './catalogue/tags.ts';
import {testingRules} from './catalogue/testing.ts';
import {vulnerabilityRules} from './catalogue/vulnerabilities.ts';
import type {PatchRule, SeriesRule, Severity} from './rule.ts';
import {codeRules} from './rules/code/index.ts';
import {rules} from './rules/index.ts';
import {seriesRules} from './rules/series/index.ts';

export {type Area, areas, type State} from './catalogue/entry.ts';

/** A demand on a KVM x86 series, and what looks after it. */
export type CatalogueEntry = Readonly<{
	id: string;
	area: Area;
	/** The rule object's where there is one: it may be milder than the documents, where text alone cannot tell. */
	severity: Severity;
	title: string;
	state: State;
	/** The rule object; undefined where nothing judges it by itself. */
	rule: PatchRule | SeriesRule | undefined;
}>;

/** What the documents demand, by area, whether or not a rule judges it. */
export const listedRules: Readonly<Record<Area, readonly Listed[]>> = {
	base: baseRules,
	shortlog: shortlogRules,
	changelog: changelogRules,
	'comments and code': codeRulesListed,
	references: referenceRules,
	'fixes and tags': tagRulesListed,
	order: orderRules,
	testing: testingRules,
	'new features': featureRules,
	'bug fixes': fixRules,
	posting: postingRules,
	vulnerabilities: vulnerabilityRules,
};

/** Every rule object there is. */
export const allRules: readonly (PatchRule | SeriesRule)[] = [...rules, ...codeRules, ...seriesRules];

/** The whole catalogue in reading order, each entry with what looks after it today. */
export const catalogue = (): readonly CatalogueEntry[] => {
	const byId = new Map(allRules.map(rule => [rule.id, rule]));
	return areas.flatMap(area =>
		listedRules[area].map(({id, severity, title, otherwise}) => {
			const rule = byId.get(id);
			return {
				id,
				area,
				severity: rule?.severity ?? severity,
				title: rule?.title ?? title,
				state: rule === undefined && otherwise !== undefined ? otherwise : {kind: 'rule'},
				rule,
			};
		}),
	);
};
