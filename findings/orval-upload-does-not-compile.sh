#!/usr/bin/env bash
# Packages: orval 8.38.0, typescript 5.9.3.
# Guess, written before the first run: of two content types of a body the fetch client takes one, or makes a function
#   for each; what orval writes compiles under --strict, whatever the document.
# Behaviour: the argument is the union of the two, and goes to fetch as it is, without FormData and without a content
#   type. An object is no body of a request, so the generated file itself does not compile. With the schema of
#   text/csv left out, which changes nothing in what the server takes, orval makes the form and the file compiles.
# Output seen:
#> text/csv with a schema:
#> importList = async (importListBody: ImportListBodyOne | Blob
#> makes a form: no
#> error TS2322: Type 'Blob | ImportListBodyOne' is not assignable to type 'BodyInit | null | undefined'.
#> text/csv without a schema:
#> makes a form: yes
#> compiles
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error orval@8.38.0 typescript@5.9.3 >/dev/null
document() {
  cat <<JSON
{
  "openapi": "3.1.1",
  "info": { "title": "Lists", "version": "1" },
  "paths": {
    "/imports": {
      "post": {
        "operationId": "importList",
        "requestBody": {
          "required": true,
          "content": {
            "multipart/form-data": {
              "schema": {
                "type": "object",
                "properties": { "file": { "type": "string", "format": "binary" } },
                "required": ["file"]
              }
            },
            "text/csv": $1
          }
        },
        "responses": { "204": { "description": "Imported." } }
      }
    }
  }
}
JSON
}
cat >orval.config.mjs <<'JS'
export default { api: { input: './openapi.json', output: { target: './api.ts', client: 'fetch' } } }
JS
generate() {
  document "$1" >openapi.json
  npx orval --config orval.config.mjs >/dev/null 2>&1
  local output
  grep -oE 'importList = async \(importListBody: [^,]+' api.ts
  echo "makes a form: $(grep -q 'new FormData' api.ts && echo yes || echo no)"
  if output=$(npx tsc --noEmit --strict --skipLibCheck --module nodenext --lib es2023,dom api.ts); then
    echo compiles
  else
    grep -oE 'error TS[0-9]+.*' <<<"$output"
  fi
}
seen=$(
  echo 'text/csv with a schema:'
  generate '{ "schema": { "type": "string", "format": "binary" } }'
  echo 'text/csv without a schema:'
  generate '{}'
)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
