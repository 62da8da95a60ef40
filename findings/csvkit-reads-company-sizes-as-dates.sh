#!/usr/bin/env bash
<<<<<<< HEAD
# Packages: csvkit 1.0.7-1 with python3-agate 1.6.3-2 and what they import (Debian 12, apt). Needs python3 of Debian 12.
# Guess, written before the first run: csvjson turns a column into dates if dates are written in it; names, ranges of
#   head counts and codes of countries stay text.
# Behaviour: the type is guessed for each column as a whole, and generously. Head counts of 1-10 and 11-12 become days of
#   the year 2001, a company called May becomes the first of May of the year 1, and a column of nothing but NO (Norway)
#   becomes false. A list of one country, or of small companies only, is enough. `--no-inference` keeps the text.
# Output seen: the lines of `expected` below.
set -euo pipefail
=======
# Packages: csvkit 1.0.7-1 with python3-agate 1.6.3-2 and what they import (Debian 12, apt). Needs python3 of Debian
#   12.
# Guess, written before the first run: csvjson turns a column into dates if dates are written in it; names, ranges of
#   head counts and codes of countries stay text.
# Behaviour: the type is guessed for each column as a whole, and generously. Head counts of 1-10 and 11-12 become days
#   of the year 2001, a company called May becomes the first of May of the year 1, and a column of nothing but NO
#   (Norway) becomes false. A list of one country, or of small companies only, is enough. `--no-inference` keeps the
#   text.
# Output seen:
#> [{"company": "Muster", "value": "2001-01-10"}, {"company": "Beispiel", "value": "2001-11-12"}]
#> [{"company": "Muster", "value": "1-10"}, {"company": "Beispiel", "value": "51-200"}]
#> [{"company": "0001-05-01", "value": "Oslo"}]
#> [{"company": "Muster", "value": false}, {"company": "Beispiel", "value": false}]
#> [{"company": "Muster", "value": "NO"}, {"company": "Beispiel", "value": "DK"}]
#> [{"company": "May", "value": "1-10"}]
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
>>>>>>> findings
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get -qq -o APT::Sandbox::User=root download \
  csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-leather=0.3.4-2 python3-babel=2.10.3-1 \
  python-babel-localedata=2.10.3-1 python3-isodate=0.6.1-1 python3-parsedatetime=2.6-3 python3-pytimeparse=1.1.5-3 \
  python3-slugify=4.0.0-2 python3-text-unidecode=1.3-1 python3-six=1.16.0-4 python3-tz=2022.7.1-4
for package in *.deb; do dpkg -x "$package" root; done
as_json() { printf 'company,value\n%s\n' "$1" | PYTHONPATH=root/usr/lib/python3/dist-packages python3 -S root/usr/bin/csvjson "${@:2}" && echo; }
<<<<<<< HEAD
expected='[{"company": "Muster", "value": "2001-01-10"}, {"company": "Beispiel", "value": "2001-11-12"}]
[{"company": "Muster", "value": "1-10"}, {"company": "Beispiel", "value": "51-200"}]
[{"company": "0001-05-01", "value": "Oslo"}]
[{"company": "Muster", "value": false}, {"company": "Beispiel", "value": false}]
[{"company": "Muster", "value": "NO"}, {"company": "Beispiel", "value": "DK"}]
[{"company": "May", "value": "1-10"}]'
=======
>>>>>>> findings
seen=$(
  as_json $'Muster,1-10\nBeispiel,11-12'
  as_json $'Muster,1-10\nBeispiel,51-200'
  as_json 'May,Oslo'
  as_json $'Muster,NO\nBeispiel,NO'
  as_json $'Muster,NO\nBeispiel,DK'
  as_json $'May,1-10' --no-inference
)
<<<<<<< HEAD
echo 'csvkit 1.0.7, csvjson'
echo 'guess: the text of the file each time'
printf 'seen:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'CHANGED, was:\n%s\n' "$expected"; exit 1; }
=======
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
>>>>>>> findings
