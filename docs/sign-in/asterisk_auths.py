#!/usr/bin/env python3
"""Writes the auth sections of pjsip.conf that accept what HmacPhoneCredentials mints. See docs/sign-in.md.

usage: asterisk_auths.py SECRET_FILE VALID_MINUTES EXTENSION...

For each extension: EXTENSION-previous, EXTENSION-now and EXTENSION-next, for the period before, this one, and the next one.
"""
import base64
import hashlib
import hmac
import sys
import time

if len(sys.argv) < 4:
    sys.exit(__doc__)
with open(sys.argv[1], "rb") as file:
    secret = file.read().strip()
lifetime = int(sys.argv[2]) * 60
period = int(time.time()) // lifetime

print("; Made by asterisk_auths.py. Do not edit.")
for extension in sys.argv[3:]:
    for ahead, name in enumerate(("previous", "now", "next"), start=1):
        user = f"{(period + ahead) * lifetime}:{extension}"
        password = base64.b64encode(hmac.new(secret, user.encode(), hashlib.sha1).digest()).decode()
        print(f"\n[{extension}-{name}]\ntype = auth\nauth_type = userpass\nusername = {user}\npassword = {password}")
