/** What a model is told of the whole before it calls anything. */
export const instructions = `
Leadwright keeps lists of leads: it verifies addresses, finds those of people, and finds people at companies.

Usual way: create_list (with its workflow), import_rows, create_…_job, then get_…_job until its stage is awaiting_decision.
Its estimate.credits says what going on costs at most. Tell whoever pays, and only then decide_…_job with maximumCredits.
Ask again until the stage is completed, and read list_leads or list_…_results.

A verification with fewer maximumCredits than its estimate leaves the rest unverified. Go on with a new job over
rows: {only: "unverified"}: one over all rows asks about all of them again, and its verdicts replace those before.

Only decide_…_job, verify_email and find_email spend credits; each takes maximumCredits, which is your decision to spend.
Send an idempotencyKey with what changes something, and the same one when you repeat it.

A call that fails answers {error, code, details}: go by the code. RATE_LIMIT_EXCEEDED and SERVICE_UNAVAILABLE say in
details.retryAfter how many seconds to wait; do not call before. Other codes stay until something has changed.
`.trim()
