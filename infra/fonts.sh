#!/bin/sh
# Makes the two font files of the site anew from the free family; after that, write their new names into
# site/pages/assets/css/fonts.css and mkdocs.yml. Needed only when letters or weights change.
set -eu
folder=site/pages/assets/fonts
latin=U+20-7E,U+A0-A1,U+A7-A9,U+AB,U+AD,U+B0,U+B2-B3,U+B5,U+B7,U+BB-BF,U+C0-C3,U+C8-CA,U+CC-CD,U+D2-D5,U+D7
vietnamese=U+D9-DA,U+DD,U+E0-E3,U+E8-EA,U+EC-ED,U+F2-F5,U+F7,U+F9-FA,U+FD,U+102-103,U+110-111,U+128-129,U+168-169
vietnamese=$vietnamese,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303,U+309,U+323,U+1EA0-1EF9
signs=U+2010-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032-2033,U+2039-203A,U+20AB,U+2190-2193,U+2212
signs=$signs,U+2264-2265,U+2605,U+2713
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uv venv --quiet "$work"
uv pip install --quiet --python "$work/bin/python" fonttools==4.* brotli==1.* fontpkg-be-vietnam-pro==1.2
family=$("$work/bin/python" -c 'import fontpkg_be_vietnam_pro as one; print(one.__path__[0])')
cp "$family/LICENSE" "$folder/OFL.txt"
for pair in Regular:400 SemiBold:600; do
  made=$work/font.woff2
  "$work/bin/pyftsubset" "$family/files/BeVietnamPro-${pair%:*}.ttf" --unicodes="$latin,$vietnamese,$signs" \
    --layout-features=kern,ccmp,mark,mkmk,locl --flavor=woff2 --no-hinting --desubroutinize --output-file="$made"
  print=$(sha256sum "$made" | cut -c1-8)
  rm -f "$folder"/be-vietnam-pro-"${pair#*:}".*.woff2
  cp "$made" "$folder/be-vietnam-pro-${pair#*:}.$print.woff2"
  echo "$folder/be-vietnam-pro-${pair#*:}.$print.woff2"
done
