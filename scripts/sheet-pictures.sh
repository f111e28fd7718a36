#!/usr/bin/env bash
# Pictures of the sheets we write, as LibreOffice prints them: scripts/sheet-pictures.sh [folder]
# Needs soffice, pdftoppm (Debian: libreoffice-calc, poppler-utils) and, for the looks, fonts-crosextra-carlito.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-docs/pictures}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
for lang in en zh-Hans zh-Hant es; do
  npx tsx src/cli/main.ts classify assets/samples/sales.xlsx -o "$work/$lang.xlsx" --lang "$lang" --data-check --today 2026-11-02 >/dev/null
  # The user's own sheet is left out of the picture: only ours are printed.
  npx tsx scripts/only-own-sheets.ts "$work/$lang.xlsx" "$work/own-$lang.xlsx"
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/own-$lang.xlsx" >/dev/null 2>&1
  pdftoppm -r 90 -f 1 -l 1 -png -singlefile "$work/own-$lang.pdf" "$out/customers.$lang"
done
# The monthly summary with a plan: its first page, found by its title among the pages of the whole workbook.
npx tsx src/cli/main.ts summary assets/samples/sales.xlsx -o "$work/summary.xlsx" --plan 2026 --today 2026-11-02 >/dev/null
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/summary.xlsx" >/dev/null 2>&1
pages=$(pdfinfo "$work/summary.pdf" | sed -n 's/^Pages: *//p')
for page in $(seq 1 "$pages"); do
  if pdftotext -f "$page" -l "$page" "$work/summary.pdf" - | grep -q '^Monthly summary: '; then
    pdftoppm -r 80 -f "$page" -l "$page" -png -singlefile "$work/summary.pdf" "$out/summary"
    break
  fi
done
