#!/bin/sh
# Whether the newest backup can be restored: brings it back into a temporary folder and looks at
# everything in it. Changes nothing else. Run it every month, and after each upgrade.
#
#   deploy/restore-drill.sh /var/backups/clinical-content
set -eu
backups=${1:?"say where the backups are: deploy/restore-drill.sh /var/backups/clinical-content"}
here=$(cd "$(dirname "$0")/.." && pwd)
lake() { (cd "$here" && node_modules/.bin/node lake/bin.ts "$@"); }

# The names are dates, which sort.
newest=$(find "$backups" -mindepth 1 -maxdepth 1 -type d | sort | tail -n 1)
[ -n "$newest" ] || { echo "There is no backup in $backups" >&2; exit 1; }

drill=$(mktemp -d)
trap 'rm -rf "$drill"' EXIT
lake restore "$newest" --data "$drill/data"
lake check --data "$drill/data"
echo "$newest can be restored"
