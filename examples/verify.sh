#!/bin/sh
# Verifies a CSV file with nothing but curl: verify.sh LEADS.csv > clean.csv
# Takes LEADWRIGHT_BASE_URL and LEADWRIGHT_API_KEY from the environment.
set -eu
file=$1
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Calls the API, and leaves the answer in $answer. A failure is printed as it is, {"error": …, "code": …, "details": …}, and
# ends the script.
api() {
  path=$1
  shift
  status=$(curl -sS -o "$answer" -w '%{http_code}' -H "X-API-Key: $LEADWRIGHT_API_KEY" "$@" "$LEADWRIGHT_BASE_URL/v1/$path")
  if [ "$status" != 200 ]; then
    cat "$answer" >&2
    exit 1
  fi
}
field() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/" "$answer"; }
# Waits until the job is at a stage; at the end of the other ones it goes no further.
wait_for() {
  while api "verification-jobs/$job" && [ "$(field stage)" != "$1" ]; do
    case $(field stage) in completed | failed | cancelled | expired) cat "$answer" >&2 && exit 1 ;; esac
    sleep 1
  done
}
json='Content-Type: application/json'

[ -r "$file" ] || { echo "There is no file $file" >&2; exit 1; }
api lists -H "$json" -d '{"name":"From curl","workflow":"verification"}'
list=$(field id)
api "lists/$list/imports" -H 'Content-Type: text/csv' --data-binary "@$file"
cat "$answer" >&2
# The same request with the same key makes one job, however often it is sent.
api verification-jobs -H "$json" -H "Idempotency-Key: $list" -d "{\"listId\":\"$list\"}"
job=$(field id)
wait_for awaiting_decision
cat "$answer" >&2 # "estimate" says what it costs
api "verification-jobs/$job/decision" -H "$json" -d '{"action":"verify"}'
wait_for completed
api "lists/$list/export?status=valid,catch_all"
cat "$answer"
