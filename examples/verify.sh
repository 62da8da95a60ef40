#!/bin/sh
# Verifies a CSV file with nothing but curl: verify.sh LEADS.csv > clean.csv
# Takes LEADWRIGHT_BASE_URL and LEADWRIGHT_API_KEY from the environment.
set -eu
file=$1
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Calls the API. A failure is printed as it is, {"error": …, "code": …, "details": …}, and ends the script.
api() {
  path=$1
  shift
  status=$(curl -sS -o "$answer" -w '%{http_code}' -H "X-API-Key: $LEADWRIGHT_API_KEY" "$@" "$LEADWRIGHT_BASE_URL/v1/$path")
  [ "$status" = 200 ] || { cat "$answer" >&2; exit 1; }
  cat "$answer"
}
json='Content-Type: application/json'
field() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }

list=$(api lists -H "$json" -d '{"name":"From curl","workflow":"verification"}' | field id)
api "lists/$list/imports" -H 'Content-Type: text/csv' --data-binary "@$file" >&2
# The same request with the same key makes one job, however often it is sent.
job=$(api verification-jobs -H "$json" -H "Idempotency-Key: $list" -d "{\"listId\":\"$list\"}" | field id)
until [ "$(api "verification-jobs/$job" | field stage)" = awaiting_decision ]; do sleep 1; done
api "verification-jobs/$job" >&2 # "estimate" says what it costs
api "verification-jobs/$job/decision" -H "$json" -d '{"action":"verify"}' >/dev/null
while stage=$(api "verification-jobs/$job" | field stage); do
  case $stage in completed) break ;; failed | cancelled | expired) echo "The job is $stage" >&2; exit 1 ;; esac
  sleep 1
done
api "lists/$list/export?status=valid,catch_all"
