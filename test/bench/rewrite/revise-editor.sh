#!/bin/sh
# Editor for `git-revise -ie`: adds to the shortlog of every patch and puts the selftests behind all others, as ours does.
awk '
	/^\+\+ / { getline subject; kind = subject ~ /selftests:/; text[kind] = text[kind] $0 "\n" subject " (new)\n"; next }
	/^#/ { next }
	{ text[kind] = text[kind] $0 "\n" }
	END { printf "%s%s", text[0], text[1] }
' "$1" >"$1.new" && cat "$1.new" >"$1" && rm "$1.new"
