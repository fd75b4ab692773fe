/** The manuals of Intel and AMD by their names. */
export const manual =
	/\b(?:SDM|APM|Software Developer(?:['’]?s|s['’])? Manual|Architecture Programmer['’]?s['’]? Manual|System Programming Guide)\b/;

/** Words of the cases in which a comment has to name the manual: KVM or the hardware differs, or the text is unclear. */
export const departs =
	/\b(?:errat(?:a|um)|contra(?:ry|dict\w*)|despite|although|though|however|even if|undocumented|ambigu\w+|unclear|vague\w*|implies|suggests|claims|wrong\w*|incorrect\w*|bugs?|bugg\w+|broken|deviat\w*|violat\w*|quirks?|differs?|unlike|mistake\w*|silent|strictly|technically|not\s+(?:\w+\s+)?(?:document|specif|mention|defin|clear|state|guarantee|say|list|describe)\w*|(?:doesn't|does\s+not|don't|isn't|is\s+not|fails?\s+to|neglects?\s+to)|unfortunately|contrast|instead|ignores?|misleading|in\s+practice|in\s+reality)\b/i;
