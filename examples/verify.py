"""Verifies a CSV file with nothing but Python's standard library: python3 verify.py LEADS.csv > clean.csv

Takes LEADWRIGHT_BASE_URL and LEADWRIGHT_API_KEY from the environment.
"""

import json
import os
import sys
import time
import uuid
from urllib.error import HTTPError
from urllib.request import Request, urlopen


class ApiError(Exception):
    """A failure as the API answers it: a sentence, a code that never changes its meaning, and details."""

    def __init__(self, status, envelope):
        super().__init__(envelope["error"])
        self.status, self.code, self.details = status, envelope["code"], envelope.get("details", {})


def call(method, path, body=None, content_type="application/json"):
    """Calls the API, and tries again what may pass; with an idempotency key nothing is done twice."""
    data = json.dumps(body).encode() if isinstance(body, dict) else body
    headers = {"X-API-Key": os.environ["LEADWRIGHT_API_KEY"], "Idempotency-Key": str(uuid.uuid4())}
    if data is not None:
        headers["Content-Type"] = content_type
    for attempt in range(5):
        try:
            with urlopen(Request(os.environ["LEADWRIGHT_BASE_URL"] + "/v1/" + path, data, headers, method=method)) as answer:
                return answer.read()
        except HTTPError as failure:
            if failure.code not in (429, 503) or attempt == 4:
                raise ApiError(failure.code, json.load(failure)) from None
            time.sleep(int(failure.headers.get("Retry-After", 2**attempt)))


def wait_for(job, stage):
    """Waits until a job is at a stage, or at an end before it."""
    while True:
        found = json.loads(call("GET", f"verification-jobs/{job}"))
        if found["stage"] == stage:
            return found
        if found["stage"] in ("completed", "failed", "cancelled", "expired"):
            sys.exit(f"The job is {found['stage']}: {json.dumps(found.get('error'))}")
        time.sleep(1)


def main(file):
    listing = json.loads(call("POST", "lists", {"name": "From Python", "workflow": "verification"}))
    with open(file, "rb") as csv:
        report = json.loads(call("POST", f"lists/{listing['id']}/imports", csv.read(), "text/csv"))
    print(f"{report['imported']} imported, {report['rejected']} rejected", file=sys.stderr)
    job = json.loads(call("POST", "verification-jobs", {"listId": listing["id"]}))["id"]
    estimate = wait_for(job, "awaiting_decision")["estimate"]
    print(f"Verifying {estimate['billable']} addresses costs up to {estimate['credits']} credits", file=sys.stderr)
    call("POST", f"verification-jobs/{job}/decision", {"action": "verify"})
    wait_for(job, "completed")
    sys.stdout.buffer.write(call("GET", f"lists/{listing['id']}/export?status=valid,catch_all"))


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except ApiError as error:
        sys.exit(f"{error.code} ({error.status}): {error} {json.dumps(error.details)}")
