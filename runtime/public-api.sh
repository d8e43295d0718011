#!/usr/bin/env bash
# Writes down what packages offer: PublicAPI.Unshipped.txt gets what is new, and loses what is gone. Names of projects, or none for all: runtime/public-api.sh Dovetail.Jwt
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for file in ${*:-*/PublicAPI.Unshipped.txt}; do
  project="${file%%/*}"
  api="$project/PublicAPI.Unshipped.txt"

  # One framework will do: packing checks that all offer the same. The one rule alone; RS0016 is new, RS0017 is gone.
  touch "$project/$project.csproj"
  output="$(dotnet build "$project" -f net10.0 -v quiet -p:TreatWarningsAsErrors=false -p:AnalysisLevel=none -p:EnforceCodeStyleInBuild=false)" || { echo "$output"; exit 1; }
  output="$(grep -F "$project.csproj::" <<< "$output" || true)"
  sed -nE "s/.*RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" <<< "$output" | sort -u > "$api.new"
  sed -nE "s/.*RS0017: Symbol '(.*)' is part of the declared API, but is.*/\1/p" <<< "$output" | sort -u > "$api.gone"

  { echo '#nullable enable'; grep -vxF -f "$api.gone" "$api" | grep -vxF '#nullable enable' | cat - "$api.new" | LC_ALL=C sort -u; } > "$api.next" || true
  echo "$project: $(wc -l < "$api.new") new, $(wc -l < "$api.gone") gone"
  mv "$api.next" "$api"
  rm "$api.new" "$api.gone"
done
