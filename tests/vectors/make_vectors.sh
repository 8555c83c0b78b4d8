#!/bin/sh
# Makes the golden signatures of signing.json without a line of the library.
#
#   sh tests/vectors/make_vectors.sh            (openssl 3 and python3 on the path)
#
# Each signature comes from the openssl command line; HMACs are made a second time with
# the hmac module of Python's standard library, and the script stops where the two differ.
# The string to be signed is typed out by hand for every case rather than put together
# from its parts, so that a wrong rule for joining them cannot hide in the vectors.
#
# The exact commands, for one case:
#
#   printf %s "$prehash" | openssl dgst -sha256 -mac HMAC -macopt key:"$SECRET" -binary | openssl base64 -A
#   printf %s "$prehash" | openssl dgst -sha256 -sign keys/rsa_2048.pem -binary        | openssl base64 -A
#
# and the keys (all made for these tests, used nowhere else, worth nothing):
#
#   openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048                      rsa_2048.pem
#   openssl pkey -in rsa_2048.pem -traditional                                        rsa_2048_pkcs1.pem
#   openssl pkcs8 -topk8 -in rsa_2048.pem -v2 aes-256-cbc -passout pass:throwaway     rsa_2048_encrypted.pem
#   openssl pkey -in rsa_2048_pkcs1.pem -traditional -aes256 -passout pass:throwaway  rsa_2048_pkcs1_encrypted.pem
#   openssl pkey -in rsa_2048.pem -pubout                                             rsa_2048_public.pem
#   openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024                      rsa_1024.pem
#   openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256                    ec_p256.pem
#
# Both signatures are deterministic: with the keys in place a second run changes nothing.
set -eu
cd "$(dirname "$0")"
mkdir -p keys

SECRET=throwaway-secret-of-the-golden-vectors
NOTE='Throwaway key, made for the tests of this repository. It opens nothing.'

key() { # key <file> <command…>: makes the file unless it is there
    file=$1
    shift
    [ -f "$file" ] || { echo "$NOTE" && "$@"; } >"$file"
}

key keys/rsa_2048.pem openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048
key keys/rsa_2048_pkcs1.pem openssl pkey -in keys/rsa_2048.pem -traditional
key keys/rsa_2048_encrypted.pem openssl pkcs8 -topk8 -in keys/rsa_2048.pem -v2 aes-256-cbc -passout pass:throwaway
key keys/rsa_2048_pkcs1_encrypted.pem openssl pkey -in keys/rsa_2048_pkcs1.pem -traditional -aes256 -passout pass:throwaway
key keys/rsa_2048_public.pem openssl pkey -in keys/rsa_2048.pem -pubout
key keys/rsa_1024.pem openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024
key keys/ec_p256.pem openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256

rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

vector() { # vector <name> <timestamp> <method> <path> <query> <sent query> <body> <prehash>
    hmac=$(printf %s "$8" | openssl dgst -sha256 -mac HMAC -macopt key:"$SECRET" -binary | openssl base64 -A)
    again=$(printf %s "$8" | python3 -c '
import base64, hmac, sys
print(base64.b64encode(hmac.new(sys.argv[1].encode(), sys.stdin.buffer.read(), "sha256").digest()).decode())
' "$SECRET")
    [ "$hmac" = "$again" ] || { echo "$1: openssl and Python disagree" >&2; exit 1; }
    rsa=$(printf %s "$8" | openssl dgst -sha256 -sign keys/rsa_2048.pem -binary | openssl base64 -A)
    printf '%s\0' "$@" "$hmac" "$rsa" >>"$rows"
}

vector 'prehash of the GET example of the document, section Signature' \
    1591089508404 GET /api/mix/v1/trace/currentTrack 'symbol=BTCUSDT' 'symbol=BTCUSDT' '' \
    '1591089508404GET/api/mix/v1/trace/currentTrack?symbol=BTCUSDT'

vector 'prehash of the POST example of the document, section Signature' \
    1561022985382 POST /api/mix/v1/trace/closeTrackOrder '' '' \
    '{"symbol":"BTCUSDT","trackingNo":"6258224712558517"}' \
    '1561022985382POST/api/mix/v1/trace/closeTrackOrder{"symbol":"BTCUSDT","trackingNo":"6258224712558517"}'

vector 'GET without a query' \
    1659406928000 GET /api/mix/v1/trace/summary '' '' '' \
    '1659406928000GET/api/mix/v1/trace/summary'

vector 'GET with a sorted query' \
    1659406928000 GET /api/mix/v1/trace/currentTrack \
    'pageNo=1&pageSize=20&productType=umcbl&symbol=BTCUSDT_UMCBL' \
    'pageNo=1&pageSize=20&productType=umcbl&symbol=BTCUSDT_UMCBL' '' \
    '1659406928000GET/api/mix/v1/trace/currentTrack?pageNo=1&pageSize=20&productType=umcbl&symbol=BTCUSDT_UMCBL'

vector 'GET with a nickname outside ASCII, signed decoded' \
    1659406928000 GET /api/mix/v1/trace/traderList \
    'pageNo=1&pageSize=20&traderNickName=老虎 Öl' \
    'pageNo=1&pageSize=20&traderNickName=%E8%80%81%E8%99%8E%20%C3%96l' '' \
    '1659406928000GET/api/mix/v1/trace/traderList?pageNo=1&pageSize=20&traderNickName=老虎 Öl'

vector 'POST with an empty object' \
    1659406928000 POST /api/spot/v1/trace/profit/totalProfitInfo '' '' '{}' \
    '1659406928000POST/api/spot/v1/trace/profit/totalProfitInfo{}'

vector 'POST with compact JSON outside ASCII' \
    1659406928000 POST /api/mix/v1/trace/report/order/historyList '' '' \
    '{"pageNo":"1","traderNickName":"老虎 Öl","note":"\"€\""}' \
    '1659406928000POST/api/mix/v1/trace/report/order/historyList{"pageNo":"1","traderNickName":"老虎 Öl","note":"\"€\""}'

python3 - "$rows" "$SECRET" >signing.json <<'PYTHON'
import json, pathlib, sys

names = ("name", "timestamp", "method", "path", "query", "sent_query", "body", "prehash", "hmac", "rsa")
cells = pathlib.Path(sys.argv[1]).read_bytes().decode().split("\0")[:-1]
rows = [dict(zip(names, cells[i : i + len(names)])) for i in range(0, len(cells), len(names))]
table = {
    "about": "Made by make_vectors.sh. Secret and keys are throwaways that open nothing.",
    "api_key": "throwaway-api-key",
    "passphrase": "throwaway passphrase",
    "secret_key": sys.argv[2],
    "private_key_file": "keys/rsa_2048.pem",
    "vectors": rows,
}
print(json.dumps(table, ensure_ascii=False, indent=2))
PYTHON
