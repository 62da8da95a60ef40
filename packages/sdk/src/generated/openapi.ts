// Written by `pnpm generate` from the OpenAPI document. Do not edit.

export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking
         * @description The organization, the key or person, and the scopes behind the request. Any credential will do.
         */
        get: operations["me.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every code
         * @description The catalogue of errors: what each code means, what resolves it, and what its `details` hold, in the language that `Accept-Language` asks for.
         */
        get: operations["errors.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/errors/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One code
         * @description What a code means, what resolves it, and what its `details` hold, in the language that `Accept-Language` asks for.
         */
        get: operations["errors.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All lists
         * @description The organization's lists, newest first.
         */
        get: operations["lists.list"];
        put?: never;
        /**
         * Make a list
         * @description Makes an empty list, to be filled by imports.
         */
        post: operations["lists.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list
         * @description A list, with its columns and the number of its leads.
         */
        get: operations["lists.get"];
        put?: never;
        post?: never;
        /**
         * Delete a list
         * @description Deletes a list with its leads and its imports.
         */
        delete: operations["lists.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The imports into a list
         * @description What was imported into a list, by whom, and what came of it; the newest first.
         */
        get: operations["lists.imports"];
        put?: never;
        /**
         * Import a CSV file
         * @description Adds the rows of a UTF-8 CSV file of less than 10 MB (10,485,760 bytes) to a list. Required columns by workflow: `email` for verification; `first_name` and `last_name` (or `full_name`), and `company` or `domain` for enrichment; `company` and `job_title` for scraping. A bad row is rejected and reported, and the good ones are stored; a fault of the file as a whole refuses it, and then nothing of it is stored.
         */
        post: operations["lists.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a CSV file
         * @description What an import would make of a file: its columns and what they are taken for, how many rows would be stored, and why others would not. Nothing is stored. A file that lacks required columns is answered with what is `missing`, so that `columns` can say which of its columns are meant.
         */
        post: operations["lists.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/imports/{importId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import
         * @description Takes all leads of an import out of its list again, as long as no job has used the list since. What was imported stays in the history of the list.
         */
        post: operations["lists.undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Likely corrections
         * @description The leads whose address has a likely correction, in the order in which they came in. Corrections are found by the analysis of a verification job, which costs nothing: they are there once the job waits for its decision.
         */
        get: operations["lists.suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/suggestions/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept likely corrections
         * @description Puts likely corrections in the place of addresses, of some leads or of all that have one. The address that came in is kept as `originalEmail`, and in the column `original_email` of exports. A corrected address has no verdict yet; a job that began before goes on with the addresses that it took, so cancel one that waits for its decision, and start another.
         */
        post: operations["lists.acceptSuggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/imports/{importId}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rejected rows of an import
         * @description All rows of an import that were not stored, as CSV that can be corrected and sent again.
         */
        get: operations["lists.rejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The leads of a list
         * @description The leads in the order in which they came in, with what verification found out about each.
         */
        get: operations["lists.leads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a list comes to
         * @description How many leads a list has, and how many of them with which verdict.
         */
        get: operations["lists.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a list
         * @description The columns that came in, plus what was found out, as a streamed file: CSV with the separator that the list came in with, unless something else is asked for. What a spreadsheet would take for a formula is kept from being one in what is added, and left as it is in what came in.
         */
        get: operations["lists.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verification-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All jobs
         * @description The organization's verification jobs, newest first.
         */
        get: operations["verificationJobs.list"];
        put?: never;
        /**
         * Verify a list
         * @description Starts a job that first analyzes the list at no cost and then waits, for at most seven days, until somebody decides what to spend. With a `decision` up front it never waits; then the credits have to cover what the list can come to, or the `limit` of the decision if that is less. With `rows` it is over a part of the list, and adds its verdicts to those that the list has.
         */
        post: operations["verificationJobs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verification-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job
         * @description Where a job stands: stage, progress, estimate, results and credits.
         */
        get: operations["verificationJobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verification-jobs/{jobId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what to spend
         * @description Verifies what the analysis found, without the categories that are left out and at most as many addresses as `limit` says, or cancels the job. Verifying reserves the credits that it can cost at most; what is not used is released. With a `limit` that is the `available` of `INSUFFICIENT_CREDITS`, what can be paid is verified.
         */
        post: operations["verificationJobs.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verification-jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Stops a job that is not over, and releases the credits that it did not use.
         */
        post: operations["verificationJobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verification-jobs/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The verdicts of a job
         * @description A verdict for each unique address of the list, or of the rows that the job is over, those that were not asked about included.
         */
        get: operations["verificationJobs.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify one address
         * @description Answers within 20 seconds. Costs one credit; the verdict `unknown` costs nothing.
         */
        post: operations["verifications.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrichment-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All enrichment jobs
         * @description The organization's enrichment jobs, newest first.
         */
        get: operations["enrichmentJobs.list"];
        put?: never;
        /**
         * Find the addresses of a list
         * @description Starts a job that first matches the companies of the list at no cost and then waits, for at most seven days, until somebody decides what to spend. With a `decision` up front it never waits. Each address that is found costs one credit; misses cost nothing, and neither does what your organization found before.
         */
        post: operations["enrichmentJobs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrichment-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One enrichment job
         * @description Where a job stands: stage, progress, estimate, match rate with hints, and credits.
         */
        get: operations["enrichmentJobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrichment-jobs/{jobId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whether to look for addresses
         * @description Looks for the addresses, or cancels the job. To go on reserves the credits that it can cost at most; what is not used is released.
         */
        post: operations["enrichmentJobs.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrichment-jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an enrichment job
         * @description Stops a job that is not over, and releases the credits that it did not use.
         */
        post: operations["enrichmentJobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrichment-jobs/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of an enrichment job
         * @description What became of each row of the list, in its order: the address, or why there is none.
         */
        get: operations["enrichmentJobs.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrichments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find one person's address
         * @description Answers within 30 seconds. Costs one credit if an address is found, and nothing else.
         */
        post: operations["enrichments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scraping-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All scraping jobs
         * @description The organization's scraping jobs, newest first.
         */
        get: operations["scrapingJobs.list"];
        put?: never;
        /**
         * Find the people of a list
         * @description Starts a job that first matches the companies of the list at no cost and then waits, for at most seven days, until somebody decides what to spend. With a `decision` up front it never waits. Then the websites of the companies are read. Each person that is found costs one credit; misses cost nothing, and neither does whom your organization found before. People become leads of the same list.
         */
        post: operations["scrapingJobs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scraping-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One scraping job
         * @description Where a job stands: stage, progress, estimate, match rate with hints, and credits.
         */
        get: operations["scrapingJobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scraping-jobs/{jobId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whether to look for people
         * @description Looks for the people, or cancels the job. To go on reserves the credits that it can cost at most; what is not used is released.
         */
        post: operations["scrapingJobs.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scraping-jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a scraping job
         * @description Stops a job that is not over, and releases the credits that it did not use.
         */
        post: operations["scrapingJobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scraping-jobs/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a scraping job
         * @description What became of each row of the list, in its order: the people, or why there is nobody.
         */
        get: operations["scrapingJobs.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Company names to look at
         * @description Names in your lists that may mean several companies, newest first.
         */
        get: operations["reviews.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which company is meant
         * @description Accepts one of the candidates, or rejects them all. It counts for every later job of your organization, whichever list the name is in.
         */
        post: operations["reviews.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The balance
         * @description Credits that are free to spend, and credits that are set aside for work that is under way.
         */
        get: operations["credits.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credits/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger
         * @description Every movement of credits, or those of one job; newest first.
         */
        get: operations["credits.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credits/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Use over time
         * @description How many credits moved on each of the last days, in UTC, by what moved them; oldest first.
         */
        get: operations["credits.usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All webhooks
         * @description The organization's webhooks, newest first. One that is off says why in `disabledReason`.
         */
        get: operations["webhooks.list"];
        put?: never;
        /**
         * Make a webhook
         * @description From now on the address is told of the chosen events, signed as Standard Webhooks says. The answer is the only one that holds the secret. Sent again, it makes another webhook: no `Idempotency-Key` keeps a secret.
         */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description Where it sends, what it is told of, and whether it is on.
         */
        get: operations["webhooks.get"];
        put?: never;
        /**
         * Change a webhook
         * @description What is left out stays as it is. What a webhook was to be told when it was switched off waits, for at most 30 days, until it is on again; what happens meanwhile is not told.
         */
        post: operations["webhooks.update"];
        /**
         * Delete a webhook
         * @description Nothing is sent to it any more, and its deliveries can no longer be seen.
         */
        delete: operations["webhooks.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret of a webhook
         * @description Gives it another secret. For 24 hours each message is signed with both, so that you can change over meanwhile. Sent again, it makes yet another one.
         */
        post: operations["webhooks.rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends an event of the type `ping`, whatever the webhook is told of. It has to be on.
         */
        post: operations["webhooks.ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a webhook was told
         * @description The deliveries of the last 30 days, newest first, each with its latest attempt.
         */
        get: operations["webhooks.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery
         * @description What is sent, and what the latest attempts came to.
         */
        get: operations["webhooks.delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Sends the same event under the same `webhook-id` at once, whatever came of it before, and again as if it were new where that fails. The webhook has to be on.
         */
        post: operations["webhooks.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who a request is made for. */
        Me: {
            /** @description The organization that the request is for. */
            organization: {
                id: string;
                name: string;
            };
            /** @description The key behind the request; null for a session. */
            key: {
                id: string;
                name: string;
            } | null;
            /** @description The person behind the request; null for a key. */
            user: {
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                role: "owner" | "admin" | "member" | "viewer";
            } | null;
            /** @description What the credential allows. */
            scopes: ("lists:read" | "lists:write" | "exports:read" | "verifications:read" | "verifications:write" | "enrichments:read" | "enrichments:write" | "scraping:read" | "scraping:write" | "credits:read" | "webhooks:read" | "webhooks:write")[];
        };
        /** @description Every code of the contract. */
        ErrorCatalogue: {
            items: components["schemas"]["ErrorCode"][];
        };
        /** @description An entry of the error catalogue. */
        ErrorCode: {
            code: string;
            /** @description The HTTP status that the code is answered with. */
            status: number;
            /** @description When it is raised. */
            summary: string;
            /** @description What resolves it. */
            resolution: string;
            /** @description Whether the very same request may succeed later without anybody changing anything. */
            retryable: boolean;
            /** @description JSON Schema of `details`; null where the code carries none. */
            details: {
                [key: string]: unknown;
            } | null;
            /** @description The page about the code: why it happens and how to fix it. */
            docs: string;
        };
        /** @description A list of leads. */
        List: {
            id: string;
            name: string;
            /**
             * @description What the list is for; decides which columns an upload must have.
             * @enum {string}
             */
            workflow: "verification" | "enrichment" | "scraping";
            /** @description The columns that came in, in the words of the file that first had them. */
            columns: string[];
            /** @description The columns of an export, in their order: those that came in, and those that are added. */
            exportColumns: string[];
            /** @description How many leads it has. */
            leads: number;
            /** @description How many of them have a verdict. */
            verified: number;
            /** @description How many of them were left out of the verification, by category or by limit: their verdict is `unknown`, with the reason `excluded`. */
            leftOut: number;
            /** @description The verification job whose verdicts its leads show; where it is over a part of the list, the other leads keep those that they had. */
            verificationJobId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description A page of items, each a List. */
        ListPage: {
            items: components["schemas"]["List"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A list that is gone. */
        DeletedList: {
            id: string;
            /** @constant */
            deleted: true;
        };
        /** @description What became of the rows of a file: `imported + duplicates + rejected` is their number. */
        ImportReport: {
            importId: string;
            imported: number;
            /** @description Rows whose lead the list had already, or the file itself further up. */
            duplicates: number;
            rejected: number;
            /** @description The first hundred of the rejected rows; all of them come as CSV from the import's `rejected`. */
            rows: components["schemas"]["Rejection"][];
            /** @description How the file was read; what was guessed can be overruled. Null for imports from before this was kept. */
            reading: {
                /** @description What separates the fields of a row. */
                separator: string;
                /** @description The line on which the names of the columns are; null where there are none. */
                headerLine: number | null;
                /** @description Which column was taken for what. What is wrong can be said with `columns`. */
                roles: {
                    /** @enum {string} */
                    role: "email" | "first_name" | "last_name" | "full_name" | "company" | "domain" | "job_title";
                    column: string;
                    /**
                     * @description How that is known: it was `said`, the column has a `name` that means it or that only hints at it (`hint`), or its `values` show it.
                     * @enum {string}
                     */
                    by: "said" | "name" | "hint" | "values";
                }[];
                /** @description The columns that addresses are from, and how many leads have theirs from each: the main one, and behind it those of which, row by row, the first that holds an address is used where the main one holds none. */
                emailColumns: {
                    column: string;
                    leads: number;
                }[];
            } | null;
            /** @description What was done about rows that are stored although they are not as they should be: quotes that are not as CSV has them, too few fields, or too many, whose values are kept in columns called by their place. */
            notices: {
                /** @description What the rows are like, and what was done about it. */
                message: string;
                /** @description The column concerned; empty where it is the row as a whole. */
                column: string;
                /** @description How many rows have it. */
                count: number;
                /** @description The first ten lines of the file on which such rows begin. */
                lines: number[];
            }[];
            /** @description The earlier import of the very same file into this list, which this one added nothing to; else null. */
            sameAs: string | null;
        };
        /** @description A row that was not stored, and why. */
        Rejection: {
            /** @description 1-based line of the file on which the row begins. */
            line: number;
            /** @description The column concerned, as the file calls it; empty where it is the row as a whole. */
            column: string;
            /** @description What was there; cut where it is long. */
            value: string;
            /** @description What is wrong with it, as a sentence. */
            message: string;
        };
        /** @description What an import would make of a file: `imported + duplicates + rejected` is `rows`, once nothing is missing. */
        ImportPreview: {
            /** @description The columns that would be stored, in their order. */
            columns: {
                name: string;
                /** @description What the column is taken for. */
                role: ("email" | "first_name" | "last_name" | "full_name" | "company" | "domain" | "job_title") | null;
                /** @description Up to three different values; cut where they are long. */
                samples: string[];
            }[];
            /** @description What the workflow requires: for each requirement, all roles of any one of its alternatives. */
            required: ("email" | "first_name" | "last_name" | "full_name" | "company" | "domain" | "job_title")[][][];
            /** @description Required roles that no column has. While there are any, an import would refuse the file. */
            missing: ("email" | "first_name" | "last_name" | "full_name" | "company" | "domain" | "job_title")[];
            /** @description Whether the first row looks like a lead. Where it is taken for the names of the columns all the same, and `reading.headerLine` is its line, send the file with `header=none`: otherwise that lead is lost. */
            headerLooksLikeLead: boolean;
            /** @description For missing roles, columns whose values or names look like it. */
            suggestions: {
                [key: string]: string;
            };
            /** @description How many rows the file has, without the header. */
            rows: number;
            /** @description How many leads would be stored, in an empty list or in `listId`; 0 while roles are missing. */
            imported: number;
            /** @description Rows that repeat an earlier one of the file, or a lead of `listId`. */
            duplicates: number;
            /** @description How many of the duplicates repeat a lead that the list `listId` has. */
            inList: number;
            rejected: number;
            /** @description Why rows would be rejected, the most frequent reason first. */
            problems: {
                /** @description What is wrong, and how to mend it. */
                message: string;
                /** @description The column concerned; empty where it is the row as a whole. */
                column: string;
                /** @description How many rows have it. */
                count: number;
                /** @description The first ten lines of the file on which such rows begin. */
                lines: number[];
            }[];
            /** @description How the file was read; what was guessed can be overruled. Null for imports from before this was kept. */
            reading: {
                /** @description What separates the fields of a row. */
                separator: string;
                /** @description The line on which the names of the columns are; null where there are none. */
                headerLine: number | null;
                /** @description Which column was taken for what. What is wrong can be said with `columns`. */
                roles: {
                    /** @enum {string} */
                    role: "email" | "first_name" | "last_name" | "full_name" | "company" | "domain" | "job_title";
                    column: string;
                    /**
                     * @description How that is known: it was `said`, the column has a `name` that means it or that only hints at it (`hint`), or its `values` show it.
                     * @enum {string}
                     */
                    by: "said" | "name" | "hint" | "values";
                }[];
                /** @description The columns that addresses are from, and how many leads have theirs from each: the main one, and behind it those of which, row by row, the first that holds an address is used where the main one holds none. */
                emailColumns: {
                    column: string;
                    leads: number;
                }[];
            } | null;
            /** @description What was done about rows that are stored although they are not as they should be: quotes that are not as CSV has them, too few fields, or too many, whose values are kept in columns called by their place. */
            notices: {
                /** @description What the rows are like, and what was done about it. */
                message: string;
                /** @description The column concerned; empty where it is the row as a whole. */
                column: string;
                /** @description How many rows have it. */
                count: number;
                /** @description The first ten lines of the file on which such rows begin. */
                lines: number[];
            }[];
        };
        /** @description A page of items, each a Import. */
        ImportPage: {
            items: components["schemas"]["Import"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description An import into a list, and what came of it. */
        Import: {
            id: string;
            /** @description What the file was called, where that was told. */
            fileName: string | null;
            /** @description Who imported it: the ID of a person or of an API key. */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            imported: number;
            duplicates: number;
            /** @description These rows come as CSV from `rejected`. */
            rejected: number;
            /** @description When its leads were taken out of the list again; null while they are in. */
            undoneAt: string | null;
        };
        /** @description A page of likely corrections, and how many there are. */
        SuggestionPage: {
            items: components["schemas"]["Suggestion"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
            /** @description How many leads of the list have one. */
            total: number;
        };
        /** @description A likely correction of the address of a lead. */
        Suggestion: {
            leadId: string;
            /** @description The address as it is. */
            email: string;
            /** @description The address that was probably meant. */
            suggestion: string;
        };
        /** @description How many corrections were accepted. */
        AcceptedSuggestions: {
            /** @description How many leads have another address now. */
            accepted: number;
        };
        /** @description A page of items, each a Lead. */
        LeadPage: {
            items: components["schemas"]["Lead"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A row of a list, with what was found out about it. */
        Lead: {
            id: string;
            /** @description As it came, trimmed, or as it was found; null where the lead has none yet. */
            email: string | null;
            /** @description The address that came in, where a correction of it was accepted and is in `email`. */
            originalEmail?: string;
            /** @description The fields that came in, by column; empty where a file lacked the column. */
            fields: {
                [key: string]: string;
            };
            /** @description Null until scraping or enrichment found something. */
            found: components["schemas"]["LeadFindings"] | null;
            /** @description Null until a verification has judged the address. */
            verification: components["schemas"]["LeadVerdict"] | null;
        };
        /** @description What scraping and enrichment found for a lead. */
        LeadFindings: {
            firstName?: string;
            lastName?: string;
            fullName?: string;
            /** @description As the page has it. */
            jobTitle?: string;
            /** @description The official name of the company. */
            company?: string;
            domain?: string;
            email?: string;
            /**
             * @description What the mail server said when it was found.
             * @enum {string}
             */
            status?: "valid" | "catch_all";
            /**
             * @description How the address was found: on a page, or by how the company writes its addresses.
             * @enum {string}
             */
            via?: "published" | "pattern";
            /** @description The page that says so. */
            source?: string;
        };
        /** @description What verification found out about a lead's address. */
        LeadVerdict: {
            /**
             * @description Whether mail to the address would arrive.
             * @enum {string}
             */
            status: "valid" | "invalid" | "catch_all" | "risky" | "unknown";
            /** @description Why; from the closed set of the mail verifier. */
            reason: string | null;
            /** @description What else is known of the address: `role`, `disposable`, `free`, `typo`. */
            flags: string[];
            /** @description The address that was probably meant. */
            suggestion?: string;
            /** @description The mail host that answered, or the first that would be asked. */
            mx?: string;
            /** @description The mail server's own words. */
            reply?: string;
        };
        /** @description How many leads a list has, and how many of them with which verdict. */
        ListSummary: {
            /** @description How many leads it has. */
            leads: number;
            /** @description How many of them have which verdict; `unverified` are those without one. They add up to `leads`. */
            byStatus: {
                valid: number;
                invalid: number;
                catch_all: number;
                risky: number;
                unknown: number;
                unverified: number;
            };
            /** @description How many of them were left out of the verification, by category or by limit: their verdict is `unknown`, with the reason `excluded`. */
            leftOut: number;
        };
        /** @description The verification of a list, or of a part of it. */
        VerificationJob: {
            id: string;
            listId: string;
            /**
             * @description `queued → analyzing → awaiting_decision → verifying → completed`, or `cancelled`, `failed`, `expired`.
             * @enum {string}
             */
            stage: "queued" | "analyzing" | "awaiting_decision" | "verifying" | "completed" | "cancelled" | "failed" | "expired";
            /** @description Of the stage's work: leads while analyzing, then unique addresses, done when they have a verdict. */
            progress: {
                done: number;
                total: number;
            };
            /** @description Which rows of the list the job is over, as it was asked for; null where it is all of them. */
            rows: ({
                /**
                 * @description `unverified`: what has no verdict yet, or was left out of earlier jobs (the reason `excluded`). `unknown`: what has the verdict `unknown`, whatever the reason.
                 * @enum {string}
                 */
                only: "unverified" | "unknown";
            } | {
                /** @description What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both. */
                filter: {
                    /** @description Rows with one of these verdicts; `unverified` stands for those without one. */
                    status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                    /** @description Rows with this text in their address or one of their fields, in any case. */
                    search?: string;
                };
            } | {
                /** @description Leads of the list, by their IDs. */
                ids: string[];
            }) | null;
            /** @description How old verdicts of the list may be to be reused, in days; 0 where none are. */
            reuseDays: number;
            /** @description What analysis found; null until it is over. Flags are counted over all unique addresses. */
            estimate: {
                /** @description Unique addresses that a mail server has to be asked about. */
                billable: number;
                /** @description What verifying all of them costs at most. */
                credits: number;
                duplicates: number;
                /** @description These keep the verdict that they have; at no cost. */
                reused: number;
                /** @description Ruled out at no cost. */
                invalid: number;
                /** @description No verdict is possible now, e.g. because DNS fails; at no cost. */
                unknown: number;
                role: number;
                disposable: number;
                free: number;
                typo: number;
            } | null;
            /** @description Verdicts so far. */
            results: {
                valid: number;
                invalid: number;
                catch_all: number;
                risky: number;
                unknown: number;
            };
            /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
            credits: {
                reserved: number;
                settled: number;
                released: number;
            };
            /**
             * Format: date-time
             * @description Until when the job waits for a decision.
             */
            decisionExpiresAt?: string;
            /** @description Why the job failed: the envelope that a caller would have been answered. */
            error?: {
                error: string;
                code: string;
                details?: {
                    [key: string]: unknown;
                };
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A page of items, each a VerificationJob. */
        VerificationJobPage: {
            items: components["schemas"]["VerificationJob"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of items, each a VerificationResult. */
        VerificationResultPage: {
            items: components["schemas"]["VerificationResult"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description Whether mail to an address would arrive, and why. */
        VerificationResult: {
            email: string;
            /**
             * @description Whether mail to the address would arrive.
             * @enum {string}
             */
            status: "valid" | "invalid" | "catch_all" | "risky" | "unknown";
            /** @description Why; from the closed set of the mail verifier, and `excluded` (left out by decision) and `not_checked` (not yet, or never). */
            reason: string;
            /** @description What else is known of the address: `role`, `disposable`, `free`, `typo`. */
            flags: string[];
            /** @description The address that was probably meant. */
            suggestion?: string;
            /** @description What is wrong with the address, where `reason` is `syntax`. */
            message?: string;
            /** @description The mail host that answered, or the first that would be asked. */
            mx?: string;
            /** @description The mail server's own words. */
            reply?: string;
        };
        /** @description The search for the addresses of the people of a list. */
        EnrichmentJob: {
            id: string;
            listId: string;
            /** @description Which rows of the list the job is over, as it was asked for; null where it is all of them. */
            rows: ({
                /** @description What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both. */
                filter: {
                    /** @description Rows with one of these verdicts; `unverified` stands for those without one. */
                    status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                    /** @description Rows with this text in their address or one of their fields, in any case. */
                    search?: string;
                };
            } | {
                /** @description Leads of the list, by their IDs. */
                ids: string[];
            }) | null;
            /**
             * @description `queued → analyzing → awaiting_decision → enriching → completed`, or `cancelled`, `failed`, `expired`.
             * @enum {string}
             */
            stage: "queued" | "analyzing" | "awaiting_decision" | "enriching" | "completed" | "cancelled" | "failed" | "expired";
            /** @description Of the stage's work: rows while analyzing, then those that are looked into. */
            progress: {
                done: number;
                total: number;
            };
            /** @description What analysis found; null until it is over. All but `billable` cost nothing. */
            estimate: {
                /** @description Rows that are looked into. */
                billable: number;
                /** @description What that costs at most; what is not found costs nothing. */
                credits: number;
                duplicates: number;
                invalid: number;
                review: number;
                none: number;
                skipped: number;
            } | null;
            /** @description Rows by what became of them so far. */
            results: {
                /** @description What was found: addresses, or people. */
                found: number;
                matched: number;
                review: number;
                none: number;
                invalid: number;
                duplicates: number;
                skipped: number;
            };
            match: components["schemas"]["MatchReport"];
            /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
            credits: {
                reserved: number;
                settled: number;
                released: number;
            };
            /**
             * Format: date-time
             * @description Until when the job waits for a decision.
             */
            decisionExpiresAt?: string;
            /** @description Why the job failed: the envelope that a caller would have been answered. */
            error?: {
                error: string;
                code: string;
                details?: {
                    [key: string]: unknown;
                };
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description How well the rows of a job matched, and what would help. */
        MatchReport: {
            /** @description `matched` of the rows that could match, `valid`; null as long as none is settled. */
            rate: number | null;
            /** @description Rows that could match and are settled: `matched`, `review` and `none` together. */
            valid: number;
            matched: number;
            /** @description Somebody has to say which company is meant. */
            review: number;
            /** @description Nothing was found; free. */
            none: number;
            /** @description Rows that do not say enough; free. */
            invalid: number;
            /** @description Rows that ask for the same as one further up; free. */
            duplicates: number;
            /** @description Rows that have already what was asked for; free. */
            skipped: number;
            /** @description What would make more rows match; only where rows speak for it. */
            hints: {
                /** @enum {string} */
                hint: "company_name" | "job_title" | "name_spelling";
                /** @description What to do, in a sentence. */
                message: string;
                /** @description How many rows speak for it; `results?hint=` has them all. */
                rows: number;
                /** @description The first few of them. */
                examples: {
                    leadId: string;
                    value: string;
                    evidence: string;
                }[];
            }[];
        };
        /** @description A page of items, each a EnrichmentJob. */
        EnrichmentJobPage: {
            items: components["schemas"]["EnrichmentJob"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of items, each a FindingResult. */
        FindingResultPage: {
            items: components["schemas"]["FindingResult"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description What became of a row of a list. */
        FindingResult: {
            /** @description The lead whose row it is. */
            leadId: string;
            /**
             * @description What became of it; `pending` as long as it is not settled.
             * @enum {string}
             */
            outcome: "matched" | "review" | "none" | "invalid" | "duplicate" | "skipped" | "pending";
            /** @description Why. */
            reason: ("found" | "ambiguous_company" | "same_as_above" | "has_email" | "already_found" | "no_company_name" | "no_person_name" | "no_job_title" | "invalid_domain" | "company_not_found" | "generic_company" | "no_website" | "site_not_found" | "site_private" | "site_forbidden" | "site_unreachable" | "site_no_page" | "no_people" | "no_such_title" | "no_mail_server" | "no_such_mailbox" | "catch_all" | "ambiguous_address" | "mail_server_silent") | null;
            /** @description What the row asks for, as it came. */
            query: {
                [key: string]: string;
            };
            /** @description The company that it is about. */
            company: components["schemas"]["Company"] | null;
            findings: components["schemas"]["Finding"][];
            hints: components["schemas"]["MatchHint"][];
            /** @description Where somebody has to say which company is meant. */
            reviewId?: string;
            /** @description Credits that it cost. */
            charged: number;
        };
        /** @description A company, as it was matched. */
        Company: {
            id: string;
            name: string;
            domain: string | null;
        };
        /** @description Somebody who was found, or their address. */
        Finding: {
            fullName: string;
            firstName: string;
            lastName: string;
            /** @description As the page has it. */
            jobTitle?: string;
            email?: string;
            /**
             * @description What the mail server said of the address; missing where it was not asked.
             * @enum {string}
             */
            status?: "valid" | "catch_all";
            /**
             * @description How the address was found: on a page, or by how the company writes its addresses.
             * @enum {string}
             */
            via?: "published" | "pattern";
            /** @description The page that names the person. */
            source?: string;
        };
        /** @description Something that would help to match a row, with the evidence for it. */
        MatchHint: {
            /**
             * @description What would help.
             * @enum {string}
             */
            hint: "company_name" | "job_title" | "name_spelling";
            /** @description The value of the row that it is about. */
            value: string;
            /** @description Why, in a sentence. */
            evidence: string;
        };
        /** @description What was found of one person's address. */
        Enrichment: {
            /**
             * @description `matched` has an address; `review`: several companies may be meant, name one by its domain.
             * @enum {string}
             */
            outcome: "matched" | "review" | "none" | "invalid";
            /**
             * @description Why.
             * @enum {string}
             */
            reason: "found" | "ambiguous_company" | "same_as_above" | "has_email" | "already_found" | "no_company_name" | "no_person_name" | "no_job_title" | "invalid_domain" | "company_not_found" | "generic_company" | "no_website" | "site_not_found" | "site_private" | "site_forbidden" | "site_unreachable" | "site_no_page" | "no_people" | "no_such_title" | "no_mail_server" | "no_such_mailbox" | "catch_all" | "ambiguous_address" | "mail_server_silent";
            email: string | null;
            /**
             * @description What the mail server said of the address.
             * @enum {string}
             */
            status?: "valid" | "catch_all";
            /**
             * @description How the address was found.
             * @enum {string}
             */
            via?: "published" | "pattern";
            /** @description The page that names the person. */
            source?: string;
            /** @description The company that was meant. */
            company: components["schemas"]["Company"] | null;
            /** @description Companies that may be meant, where it is not clear. */
            candidates: components["schemas"]["Company"][];
            hints: components["schemas"]["MatchHint"][];
        };
        /** @description The search for people at the companies of a list. */
        ScrapingJob: {
            id: string;
            listId: string;
            /** @description The most people that are taken for a row. */
            peoplePerRow?: number;
            /** @description Which rows of the list the job is over, as it was asked for; null where it is all of them. */
            rows: ({
                /** @description What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both. */
                filter: {
                    /** @description Rows with one of these verdicts; `unverified` stands for those without one. */
                    status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                    /** @description Rows with this text in their address or one of their fields, in any case. */
                    search?: string;
                };
            } | {
                /** @description Leads of the list, by their IDs. */
                ids: string[];
            }) | null;
            /**
             * @description `queued → analyzing → awaiting_decision → scraping → completed`, or `cancelled`, `failed`, `expired`.
             * @enum {string}
             */
            stage: "queued" | "analyzing" | "awaiting_decision" | "scraping" | "completed" | "cancelled" | "failed" | "expired";
            /** @description Of the stage's work: rows while analyzing, then those that are looked into. */
            progress: {
                done: number;
                total: number;
            };
            /** @description What analysis found; null until it is over. All but `billable` cost nothing. */
            estimate: {
                /** @description Rows that are looked into. */
                billable: number;
                /** @description What that costs at most; what is not found costs nothing. */
                credits: number;
                duplicates: number;
                invalid: number;
                review: number;
                none: number;
                skipped: number;
            } | null;
            /** @description Rows by what became of them so far. */
            results: {
                /** @description What was found: addresses, or people. */
                found: number;
                matched: number;
                review: number;
                none: number;
                invalid: number;
                duplicates: number;
                skipped: number;
            };
            match: components["schemas"]["MatchReport"];
            /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
            credits: {
                reserved: number;
                settled: number;
                released: number;
            };
            /**
             * Format: date-time
             * @description Until when the job waits for a decision.
             */
            decisionExpiresAt?: string;
            /** @description Why the job failed: the envelope that a caller would have been answered. */
            error?: {
                error: string;
                code: string;
                details?: {
                    [key: string]: unknown;
                };
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A page of items, each a ScrapingJob. */
        ScrapingJobPage: {
            items: components["schemas"]["ScrapingJob"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of items, each a CompanyReview. */
        CompanyReviewPage: {
            items: components["schemas"]["CompanyReview"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A company name that may mean several companies, and what somebody decided. */
        CompanyReview: {
            id: string;
            /** @description The company as a row has it. */
            name: string;
            /** @enum {string} */
            status: "open" | "accepted" | "rejected";
            /** @description Companies that may be meant, best first. */
            candidates: {
                id: string;
                name: string;
                domain: string | null;
                place: string | null;
                /** @description How much speaks for it, in bits. */
                score: number;
                /** @description What speaks for and against it. */
                reasons: string[];
            }[];
            /** @description The one that it was said to be. */
            companyId: string | null;
            /** @description How many rows have asked for it. */
            rows: number;
            /** Format: date-time */
            createdAt: string;
            decidedAt: string | null;
        };
        /** @description What the organization has to spend. */
        CreditBalance: {
            /** @description Credits that are free to spend. */
            available: number;
            /** @description Credits set aside for work that is under way. */
            reserved: number;
        };
        /** @description A page of items, each a CreditEntry. */
        CreditEntryPage: {
            items: components["schemas"]["CreditEntry"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A line of the ledger: credits that moved, and why. Entries are never changed. */
        CreditEntry: {
            id: string;
            /**
             * @description What moved the credits.
             * @enum {string}
             */
            kind: "grant" | "purchase" | "reclaim" | "reinstate" | "reserve" | "settle" | "release" | "refund";
            /** @description Credits moved; always positive. */
            amount: number;
            /** @description What the entry did to the balance: the changes of all entries add up to it. */
            change: {
                /** @description Credits that are free to spend. */
                available: number;
                /** @description Credits set aside for work that is under way. */
                reserved: number;
            };
            /** @description Names the event that the entry records. */
            reference: string;
            /** @description The reservation that the entry opens, uses or closes. */
            reservationId?: string;
            /** @description What was paid for, as `domain.action`, where the entry belongs to a reservation. */
            operation?: string;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description Credits by day. */
        CreditUsage: {
            items: components["schemas"]["CreditUsageDay"][];
        };
        /** @description How many credits moved on a day, by what moved them. */
        CreditUsageDay: {
            /**
             * Format: date
             * @description The day, in UTC.
             */
            day: string;
            /** @description Credits that were given away. */
            granted: number;
            /** @description Credits that were bought. */
            purchased: number;
            /** @description Bought credits that were taken back, because the payment was refunded or disputed. */
            reclaimed: number;
            /** @description Credits that were taken back, and returned. */
            reinstated: number;
            /** @description Credits that were set aside for work. */
            reserved: number;
            /** @description Credits that paid for work, out of those that were set aside. */
            spent: number;
            /** @description Credits that were set aside, and came back. */
            released: number;
            /** @description Credits that were spent, and came back. */
            refunded: number;
        };
        WebhookWithSecret: {
            id: string;
            url: string;
            description: string;
            events: ("job.decision_needed" | "job.completed" | "job.failed" | "job.cancelled" | "job.expired" | "import.completed" | "credits.low")[];
            lowCredits: number;
            enabled: boolean;
            /**
             * @description Why it was switched off: it answered 410 (`gone`), or failed for five days (`failing`).
             * @enum {string}
             */
            disabledReason?: "gone" | "failing";
            /** Format: date-time */
            disabledAt?: string;
            /**
             * Format: date-time
             * @description Since when nothing could be delivered.
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description Until when the secrets before this one sign as well.
             */
            previousSecretUntil?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Signs what is sent. Shown this once. */
            secret: string;
        };
        /** @description A page of items, each a Webhook. */
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        Webhook: {
            id: string;
            url: string;
            description: string;
            events: ("job.decision_needed" | "job.completed" | "job.failed" | "job.cancelled" | "job.expired" | "import.completed" | "credits.low")[];
            lowCredits: number;
            enabled: boolean;
            /**
             * @description Why it was switched off: it answered 410 (`gone`), or failed for five days (`failing`).
             * @enum {string}
             */
            disabledReason?: "gone" | "failing";
            /** Format: date-time */
            disabledAt?: string;
            /**
             * Format: date-time
             * @description Since when nothing could be delivered.
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description Until when the secrets before this one sign as well.
             */
            previousSecretUntil?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DeletedWebhook: {
            id: string;
        };
        WebhookDelivery: {
            /** @description The ID of the event, which each attempt sends as `webhook-id`. */
            id: string;
            webhookId: string;
            type: string;
            /**
             * @description `failed` is given up; it can be sent again by hand.
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
            attemptCount: number;
            lastAttempt?: {
                /** Format: date-time */
                at: string;
                /** @description How long it took. */
                ms: number;
                /** @description Why it did not deliver; null where it did. */
                failure: ("status" | "redirect" | "timeout" | "unreachable" | "not_found" | "private_address" | "tls" | "no_http" | "secret") | null;
                /** @description Of the answer, where there was one. */
                status: number | null;
            };
            /** Format: date-time */
            nextAttemptAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
        };
        /** @description A page of items, each a WebhookDelivery. */
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /** @description Send it as `cursor` to get the next page; null on the last one. */
            nextCursor: string | null;
        };
        OpenedWebhookDelivery: {
            /** @description The ID of the event, which each attempt sends as `webhook-id`. */
            id: string;
            webhookId: string;
            type: string;
            /**
             * @description `failed` is given up; it can be sent again by hand.
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
            attemptCount: number;
            lastAttempt?: {
                /** Format: date-time */
                at: string;
                /** @description How long it took. */
                ms: number;
                /** @description Why it did not deliver; null where it did. */
                failure: ("status" | "redirect" | "timeout" | "unreachable" | "not_found" | "private_address" | "tls" | "no_http" | "secret") | null;
                /** @description Of the answer, where there was one. */
                status: number | null;
            };
            /** Format: date-time */
            nextAttemptAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** @description What is sent. */
            payload: {
                [key: string]: unknown;
            };
            /** @description The latest attempts, oldest first. */
            attempts: {
                /** Format: date-time */
                at: string;
                /** @description How long it took. */
                ms: number;
                /** @description Why it did not deliver; null where it did. */
                failure: ("status" | "redirect" | "timeout" | "unreachable" | "not_found" | "private_address" | "tls" | "no_http" | "secret") | null;
                /** @description Of the answer, where there was one. */
                status: number | null;
                /** @description How the body of the answer begins. */
                response: string | null;
            }[];
        };
        /** @description A job waits for what to spend. */
        JobDecisionNeededEvent: {
            /** @constant */
            type: "job.decision_needed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /**
                 * @description What the job does.
                 * @enum {string}
                 */
                kind: "verification" | "enrichment" | "scraping";
                /** @description The ID of the job. */
                id: string;
                listId: string;
                stage: string;
                progress: {
                    done: number;
                    total: number;
                };
                /** @description What analysis found, with `credits` that it costs at most; null before. */
                estimate: {
                    [key: string]: number;
                } | null;
                /** @description What came of it so far, in the words of the kind. */
                results: {
                    [key: string]: number;
                };
                /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
                credits: {
                    reserved: number;
                    settled: number;
                    released: number;
                };
                /**
                 * Format: date-time
                 * @description Until when the job waits for a decision.
                 */
                decisionExpiresAt?: string;
                /** @description Why the job failed: the envelope that a caller would have been answered. */
                error?: {
                    error: string;
                    code: string;
                    details?: {
                        [key: string]: unknown;
                    };
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            };
        };
        /** @description A job is done. */
        JobCompletedEvent: {
            /** @constant */
            type: "job.completed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /**
                 * @description What the job does.
                 * @enum {string}
                 */
                kind: "verification" | "enrichment" | "scraping";
                /** @description The ID of the job. */
                id: string;
                listId: string;
                stage: string;
                progress: {
                    done: number;
                    total: number;
                };
                /** @description What analysis found, with `credits` that it costs at most; null before. */
                estimate: {
                    [key: string]: number;
                } | null;
                /** @description What came of it so far, in the words of the kind. */
                results: {
                    [key: string]: number;
                };
                /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
                credits: {
                    reserved: number;
                    settled: number;
                    released: number;
                };
                /**
                 * Format: date-time
                 * @description Until when the job waits for a decision.
                 */
                decisionExpiresAt?: string;
                /** @description Why the job failed: the envelope that a caller would have been answered. */
                error?: {
                    error: string;
                    code: string;
                    details?: {
                        [key: string]: unknown;
                    };
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            };
        };
        /** @description A job failed; `error` is the envelope that a caller would have been answered. */
        JobFailedEvent: {
            /** @constant */
            type: "job.failed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /**
                 * @description What the job does.
                 * @enum {string}
                 */
                kind: "verification" | "enrichment" | "scraping";
                /** @description The ID of the job. */
                id: string;
                listId: string;
                stage: string;
                progress: {
                    done: number;
                    total: number;
                };
                /** @description What analysis found, with `credits` that it costs at most; null before. */
                estimate: {
                    [key: string]: number;
                } | null;
                /** @description What came of it so far, in the words of the kind. */
                results: {
                    [key: string]: number;
                };
                /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
                credits: {
                    reserved: number;
                    settled: number;
                    released: number;
                };
                /**
                 * Format: date-time
                 * @description Until when the job waits for a decision.
                 */
                decisionExpiresAt?: string;
                error: {
                    error: string;
                    code: string;
                    details?: {
                        [key: string]: unknown;
                    };
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            };
        };
        /** @description Somebody stopped a job, or its list is gone. */
        JobCancelledEvent: {
            /** @constant */
            type: "job.cancelled";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /**
                 * @description What the job does.
                 * @enum {string}
                 */
                kind: "verification" | "enrichment" | "scraping";
                /** @description The ID of the job. */
                id: string;
                listId: string;
                stage: string;
                progress: {
                    done: number;
                    total: number;
                };
                /** @description What analysis found, with `credits` that it costs at most; null before. */
                estimate: {
                    [key: string]: number;
                } | null;
                /** @description What came of it so far, in the words of the kind. */
                results: {
                    [key: string]: number;
                };
                /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
                credits: {
                    reserved: number;
                    settled: number;
                    released: number;
                };
                /**
                 * Format: date-time
                 * @description Until when the job waits for a decision.
                 */
                decisionExpiresAt?: string;
                /** @description Why the job failed: the envelope that a caller would have been answered. */
                error?: {
                    error: string;
                    code: string;
                    details?: {
                        [key: string]: unknown;
                    };
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            };
        };
        /** @description Nobody decided on a job in time. */
        JobExpiredEvent: {
            /** @constant */
            type: "job.expired";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /**
                 * @description What the job does.
                 * @enum {string}
                 */
                kind: "verification" | "enrichment" | "scraping";
                /** @description The ID of the job. */
                id: string;
                listId: string;
                stage: string;
                progress: {
                    done: number;
                    total: number;
                };
                /** @description What analysis found, with `credits` that it costs at most; null before. */
                estimate: {
                    [key: string]: number;
                } | null;
                /** @description What came of it so far, in the words of the kind. */
                results: {
                    [key: string]: number;
                };
                /** @description Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
                credits: {
                    reserved: number;
                    settled: number;
                    released: number;
                };
                /**
                 * Format: date-time
                 * @description Until when the job waits for a decision.
                 */
                decisionExpiresAt?: string;
                /** @description Why the job failed: the envelope that a caller would have been answered. */
                error?: {
                    error: string;
                    code: string;
                    details?: {
                        [key: string]: unknown;
                    };
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            };
        };
        /** @description A file is in its list. */
        ImportCompletedEvent: {
            /** @constant */
            type: "import.completed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /** @description The ID of the import. */
                id: string;
                listId: string;
                fileName?: string;
                imported: number;
                duplicates: number;
                rejected: number;
            };
        };
        /** @description The balance has fallen below what the webhook names as `lowCredits`. Told again only once it has been above it. */
        CreditsLowEvent: {
            /** @constant */
            type: "credits.low";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /** @description What is left to spend. */
                available: number;
                /** @description What is set aside for work that is under way. */
                reserved: number;
            };
        };
        /** @description Somebody asked for a test event. */
        PingEvent: {
            /** @constant */
            type: "ping";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                webhookId: string;
            };
        };
        /** @description The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request. Correct the fields named in details.issues and send the request again. */
        InvalidRequestError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_REQUEST";
            details: {
                /** @description Everything that was found to be wrong. */
                issues: {
                    /** @description Where: a dotted path into the input, or the name of a header, parameter or part of the request. */
                    path: string;
                    /** @description What is wrong there, as a sentence. */
                    message: string;
                }[];
            };
        };
        /** @description The item, or the route, does not exist, or it belongs to another organization. Verify the ID. */
        ResourceNotFoundError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "RESOURCE_NOT_FOUND";
            details: {
                /** @description What was looked for: `route`, `list`, `import`, `api_key`, … */
                resource: string;
                /** @description The ID, or for a route its path, as it was sent. */
                id: string;
            };
        };
        /** @description Something unforeseen went wrong on our side. Retry; if it persists, contact support with the request ID. */
        InternalError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INTERNAL_ERROR";
            details: {
                /** @description What support needs to find out what happened. */
                requestId: string;
            };
        };
        /** @description What the request needs on our side does not answer, or took longer than a request may take. Wait as long as retryAfter says, then send the request again. */
        ServiceUnavailableError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "SERVICE_UNAVAILABLE";
            details: {
                /** @description Seconds until a retry makes sense; at least 1. */
                retryAfter: number;
                /** @description After how many seconds the request was given up; missing where it failed at once. */
                timeout?: number;
            };
        };
        /** @description Neither a session nor an API key was sent, or the session ended. Sign in, or send an API key in the X-API-Key header. */
        AuthenticationRequiredError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "AUTHENTICATION_REQUIRED";
        };
        /** @description The API key is malformed, unknown, revoked or expired. Check the key under Settings > API Keys. */
        InvalidApiKeyError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_API_KEY";
            details: {
                /**
                 * @description How far the key got. A revoked key reads as `unknown`: whoever holds it learns nothing about its past.
                 * @enum {string}
                 */
                reason: "malformed" | "unknown" | "expired";
            };
        };
        /** @description The API key lacks a scope that the operation needs. Create a key with the needed scopes under Settings > API Keys. */
        InsufficientScopeError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INSUFFICIENT_SCOPE";
            details: {
                /** @description The scopes that the operation needs. */
                required: string[];
                /** @description The scopes that the key has. */
                granted: string[];
            };
        };
        /** @description The member's role, or the way the request was sent, does not allow the operation. Ask an owner or admin of the organization. */
        PermissionDeniedError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "PERMISSION_DENIED";
            details: {
                /** @description What would be allowed: the roles, or the kind of credential or origin. */
                required: string[];
                /** @description The role of whoever asked. */
                role: string;
            };
        };
        /** @description A signed-in person has no organization selected. Select an organization in the dashboard, or create one. */
        NoActiveOrganizationError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_ACTIVE_ORGANIZATION";
            details: {
                /** @description The organizations that the person may choose from. */
                organizations: {
                    id: string;
                    name: string;
                }[];
            };
        };
        /** @description The balance does not cover the operation. Buy credits, or verify fewer addresses. */
        InsufficientCreditsError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INSUFFICIENT_CREDITS";
            details: {
                /** @description What would have been paid for, as `domain.action`. */
                operation: string;
                /** @description Credits that the operation needs. */
                required: number;
                /** @description Credits that are free to spend. */
                available: number;
                /** @description Credits set aside for work that is under way. */
                reserved: number;
                /** @description `required - available`. */
                shortfall: number;
                /** @description Where to buy what is missing. */
                purchaseUrl: string;
            };
        };
        /** @description Too many requests in the window. Wait as long as retryAfter says, then retry with exponential backoff. */
        RateLimitExceededError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "RATE_LIMIT_EXCEEDED";
            details: {
                /** @description Requests allowed in the window. */
                limit: number;
                /** @description Requests left in the window; 0 here. */
                remaining: number;
                /** @description When the window ends, in Unix seconds. */
                reset: number;
                /** @description Seconds until a retry makes sense; at least 1. */
                retryAfter: number;
            };
        };
        /** @description There are as many of something as there can be. Delete or finish what is not needed, or ask for more. */
        LimitReachedError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "LIMIT_REACHED";
            details: {
                /** @description The kind of thing that is bounded, e.g. `open_jobs`. */
                resource: string;
                /** @description How many there can be at once. */
                limit: number;
            };
        };
        /** @description An upload is not CSV, not UTF-8, too large, empty, or lacks columns that the workflow requires. Check the columns that the workflow requires, and that the file is UTF-8 CSV under 10 MB. */
        InvalidCsvFormatError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_CSV_FORMAT";
            details: {
                /**
                 * @description Why the file was refused.
                 * @enum {string}
                 */
                reason: "not_csv" | "not_utf8" | "too_large" | "empty" | "missing_columns" | "duplicate_columns";
                /**
                 * @description What the list is for.
                 * @enum {string}
                 */
                workflow: "verification" | "enrichment" | "scraping";
                /** @description The columns that the workflow requires. */
                requiredColumns?: string[];
                /** @description Those of them that the file lacks. */
                missingColumns?: string[];
                /** @description The columns that the file has. */
                foundColumns?: string[];
                /** @description 1-based line of the file where the fault shows. */
                line?: number;
                /** @description Name of the column concerned; `column_2` where it is the header that is wrong, or there is none. */
                column?: string;
                /**
                 * @description What stands there that no CSV has, where that can be told.
                 * @enum {string}
                 */
                problem?: "nul" | "open_quote" | "cell_too_long" | "too_many_fields";
                /** @description How much there can be of it, where it is too much. */
                limit?: number;
                /**
                 * @description What the file is instead of CSV in UTF-8, where that can be told.
                 * @enum {string}
                 */
                fileType?: "xlsx" | "xls" | "ods" | "zip" | "gzip" | "pdf" | "image" | "utf16" | "archive" | "database" | "html" | "xml" | "rtf" | "json" | "json_lines" | "sql" | "vcard";
                /** @description The limit in bytes; a file of exactly this size is refused. */
                maxBytes?: number;
            };
        };
        /** @description An import cannot be taken back, because a job has used its leads. Delete the list, or leave out the leads when you export it. */
        ImportNotUndoableError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "IMPORT_NOT_UNDOABLE";
            details: {
                /** @description The list. */
                listId: string;
                /** @description The import. */
                importId: string;
                /**
                 * @description A job has `used` the leads, or the import is from before undoing was possible and was `not_kept`.
                 * @enum {string}
                 */
                reason: "used" | "not_kept";
            };
        };
        /** @description There is no such job, or it belongs to another organization. Check the job ID. */
        JobNotFoundError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "JOB_NOT_FOUND";
            details: {
                /** @description The ID, as it was sent. */
                jobId: string;
            };
        };
        /** @description The job is not in the stage that the call needs. Wait for the job to reach awaiting_decision. */
        InvalidJobStageError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_JOB_STAGE";
            details: {
                /** @description The job. */
                jobId: string;
                /**
                 * @description Where the job is now.
                 * @enum {string}
                 */
                stage: "queued" | "analyzing" | "awaiting_decision" | "verifying" | "enriching" | "scraping" | "completed" | "cancelled" | "failed" | "expired";
                /** @description The stages in which the call is possible. */
                expected: ("queued" | "analyzing" | "awaiting_decision" | "verifying" | "enriching" | "scraping" | "completed" | "cancelled" | "failed" | "expired")[];
            };
        };
        /** @description The list, or the part of it that was chosen, has no lead with an email address. Enrich the leads with emails first, or choose other rows. */
        NoEmailsToVerifyError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_EMAILS_TO_VERIFY";
            details: {
                /** @description The list. */
                listId: string;
                /** @description How many leads the list has. */
                leads: number;
                /**
                 * @description How the rows were chosen, where the list has addresses and none of them is among the chosen ones.
                 * @enum {string}
                 */
                rows?: "unverified" | "unknown" | "filter" | "ids";
            };
        };
        /** @description The list has no lead that an address could be looked for. Import leads with a name and a company or domain, and without an email address. */
        NoLeadsToEnrichError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_LEADS_TO_ENRICH";
            details: {
                /** @description The list. */
                listId: string;
                /** @description How many leads the list has. */
                leads: number;
                /** @description How many of them have an email address already. */
                withEmail: number;
                /**
                 * @description How the rows were chosen, where there is none among them.
                 * @enum {string}
                 */
                rows?: "filter" | "ids";
            };
        };
        /** @description The list has no company and job title to find people for. Import rows with a company and a job title. */
        NoLeadsToScrapeError: {
            /** @description A sentence for a person. */
            error: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_LEADS_TO_SCRAPE";
            details: {
                /** @description The list. */
                listId: string;
                /** @description How many leads the list has. */
                leads: number;
                /**
                 * @description How the rows were chosen, where there is none among them.
                 * @enum {string}
                 */
                rows?: "filter" | "ids";
            };
        };
        /** @description The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InvalidRequestProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_REQUEST";
            details: {
                /** @description Everything that was found to be wrong. */
                issues: {
                    /** @description Where: a dotted path into the input, or the name of a header, parameter or part of the request. */
                    path: string;
                    /** @description What is wrong there, as a sentence. */
                    message: string;
                }[];
            };
        };
        /** @description The item, or the route, does not exist, or it belongs to another organization. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        ResourceNotFoundProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "RESOURCE_NOT_FOUND";
            details: {
                /** @description What was looked for: `route`, `list`, `import`, `api_key`, … */
                resource: string;
                /** @description The ID, or for a route its path, as it was sent. */
                id: string;
            };
        };
        /** @description Something unforeseen went wrong on our side. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InternalProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INTERNAL_ERROR";
            details: {
                /** @description What support needs to find out what happened. */
                requestId: string;
            };
        };
        /** @description What the request needs on our side does not answer, or took longer than a request may take. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        ServiceUnavailableProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "SERVICE_UNAVAILABLE";
            details: {
                /** @description Seconds until a retry makes sense; at least 1. */
                retryAfter: number;
                /** @description After how many seconds the request was given up; missing where it failed at once. */
                timeout?: number;
            };
        };
        /** @description Neither a session nor an API key was sent, or the session ended. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        AuthenticationRequiredProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "AUTHENTICATION_REQUIRED";
        };
        /** @description The API key is malformed, unknown, revoked or expired. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InvalidApiKeyProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_API_KEY";
            details: {
                /**
                 * @description How far the key got. A revoked key reads as `unknown`: whoever holds it learns nothing about its past.
                 * @enum {string}
                 */
                reason: "malformed" | "unknown" | "expired";
            };
        };
        /** @description The API key lacks a scope that the operation needs. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InsufficientScopeProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INSUFFICIENT_SCOPE";
            details: {
                /** @description The scopes that the operation needs. */
                required: string[];
                /** @description The scopes that the key has. */
                granted: string[];
            };
        };
        /** @description The member's role, or the way the request was sent, does not allow the operation. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        PermissionDeniedProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "PERMISSION_DENIED";
            details: {
                /** @description What would be allowed: the roles, or the kind of credential or origin. */
                required: string[];
                /** @description The role of whoever asked. */
                role: string;
            };
        };
        /** @description A signed-in person has no organization selected. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        NoActiveOrganizationProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_ACTIVE_ORGANIZATION";
            details: {
                /** @description The organizations that the person may choose from. */
                organizations: {
                    id: string;
                    name: string;
                }[];
            };
        };
        /** @description The balance does not cover the operation. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InsufficientCreditsProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INSUFFICIENT_CREDITS";
            details: {
                /** @description What would have been paid for, as `domain.action`. */
                operation: string;
                /** @description Credits that the operation needs. */
                required: number;
                /** @description Credits that are free to spend. */
                available: number;
                /** @description Credits set aside for work that is under way. */
                reserved: number;
                /** @description `required - available`. */
                shortfall: number;
                /** @description Where to buy what is missing. */
                purchaseUrl: string;
            };
        };
        /** @description Too many requests in the window. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        RateLimitExceededProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "RATE_LIMIT_EXCEEDED";
            details: {
                /** @description Requests allowed in the window. */
                limit: number;
                /** @description Requests left in the window; 0 here. */
                remaining: number;
                /** @description When the window ends, in Unix seconds. */
                reset: number;
                /** @description Seconds until a retry makes sense; at least 1. */
                retryAfter: number;
            };
        };
        /** @description There are as many of something as there can be. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        LimitReachedProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "LIMIT_REACHED";
            details: {
                /** @description The kind of thing that is bounded, e.g. `open_jobs`. */
                resource: string;
                /** @description How many there can be at once. */
                limit: number;
            };
        };
        /** @description An upload is not CSV, not UTF-8, too large, empty, or lacks columns that the workflow requires. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InvalidCsvFormatProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_CSV_FORMAT";
            details: {
                /**
                 * @description Why the file was refused.
                 * @enum {string}
                 */
                reason: "not_csv" | "not_utf8" | "too_large" | "empty" | "missing_columns" | "duplicate_columns";
                /**
                 * @description What the list is for.
                 * @enum {string}
                 */
                workflow: "verification" | "enrichment" | "scraping";
                /** @description The columns that the workflow requires. */
                requiredColumns?: string[];
                /** @description Those of them that the file lacks. */
                missingColumns?: string[];
                /** @description The columns that the file has. */
                foundColumns?: string[];
                /** @description 1-based line of the file where the fault shows. */
                line?: number;
                /** @description Name of the column concerned; `column_2` where it is the header that is wrong, or there is none. */
                column?: string;
                /**
                 * @description What stands there that no CSV has, where that can be told.
                 * @enum {string}
                 */
                problem?: "nul" | "open_quote" | "cell_too_long" | "too_many_fields";
                /** @description How much there can be of it, where it is too much. */
                limit?: number;
                /**
                 * @description What the file is instead of CSV in UTF-8, where that can be told.
                 * @enum {string}
                 */
                fileType?: "xlsx" | "xls" | "ods" | "zip" | "gzip" | "pdf" | "image" | "utf16" | "archive" | "database" | "html" | "xml" | "rtf" | "json" | "json_lines" | "sql" | "vcard";
                /** @description The limit in bytes; a file of exactly this size is refused. */
                maxBytes?: number;
            };
        };
        /** @description An import cannot be taken back, because a job has used its leads. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        ImportNotUndoableProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "IMPORT_NOT_UNDOABLE";
            details: {
                /** @description The list. */
                listId: string;
                /** @description The import. */
                importId: string;
                /**
                 * @description A job has `used` the leads, or the import is from before undoing was possible and was `not_kept`.
                 * @enum {string}
                 */
                reason: "used" | "not_kept";
            };
        };
        /** @description There is no such job, or it belongs to another organization. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        JobNotFoundProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "JOB_NOT_FOUND";
            details: {
                /** @description The ID, as it was sent. */
                jobId: string;
            };
        };
        /** @description The job is not in the stage that the call needs. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        InvalidJobStageProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "INVALID_JOB_STAGE";
            details: {
                /** @description The job. */
                jobId: string;
                /**
                 * @description Where the job is now.
                 * @enum {string}
                 */
                stage: "queued" | "analyzing" | "awaiting_decision" | "verifying" | "enriching" | "scraping" | "completed" | "cancelled" | "failed" | "expired";
                /** @description The stages in which the call is possible. */
                expected: ("queued" | "analyzing" | "awaiting_decision" | "verifying" | "enriching" | "scraping" | "completed" | "cancelled" | "failed" | "expired")[];
            };
        };
        /** @description The list, or the part of it that was chosen, has no lead with an email address. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        NoEmailsToVerifyProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_EMAILS_TO_VERIFY";
            details: {
                /** @description The list. */
                listId: string;
                /** @description How many leads the list has. */
                leads: number;
                /**
                 * @description How the rows were chosen, where the list has addresses and none of them is among the chosen ones.
                 * @enum {string}
                 */
                rows?: "unverified" | "unknown" | "filter" | "ids";
            };
        };
        /** @description The list has no lead that an address could be looked for. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        NoLeadsToEnrichProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_LEADS_TO_ENRICH";
            details: {
                /** @description The list. */
                listId: string;
                /** @description How many leads the list has. */
                leads: number;
                /** @description How many of them have an email address already. */
                withEmail: number;
                /**
                 * @description How the rows were chosen, where there is none among them.
                 * @enum {string}
                 */
                rows?: "filter" | "ids";
            };
        };
        /** @description The list has no company and job title to find people for. As a problem (RFC 9457), for clients that accept `application/problem+json`. */
        NoLeadsToScrapeProblem: {
            /**
             * Format: uri
             * @description The code's page in the documentation.
             */
            type: string;
            /** @description What the code means; the same for each occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description A sentence for a person. */
            detail: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "NO_LEADS_TO_SCRAPE";
            details: {
                /** @description The list. */
                listId: string;
                /** @description How many leads the list has. */
                leads: number;
                /**
                 * @description How the rows were chosen, where there is none among them.
                 * @enum {string}
                 */
                rows?: "filter" | "ids";
            };
        };
    };
    responses: never;
    parameters: {
        /** @description The languages in which the sentence of an error may be; English where none of them is there. */
        "Accept-Language": string;
        /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
        "X-Organization-Id": string;
        /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
        "Idempotency-Key": string;
    };
    requestBodies: never;
    headers: {
        /** @description Names the request in our logs; quote it when you contact support. */
        "X-Request-Id": string;
        /** @description The language of the sentences, chosen by `Accept-Language`. */
        "Content-Language": "en" | "de";
        /** @description Seconds to wait before a retry makes sense. */
        "Retry-After": number;
        /** @description Requests allowed in the window. */
        "X-RateLimit-Limit": number;
        /** @description Requests left in the window; never negative. */
        "X-RateLimit-Remaining": number;
        /** @description When the window ends, in Unix seconds. */
        "X-RateLimit-Reset": number;
        /** @description The quota `q` and the window `w` in seconds (draft-ietf-httpapi-ratelimit-headers). */
        "RateLimit-Policy": string;
        /** @description What remains of the quota, `r`, and of the window, `t` in seconds (same draft). */
        RateLimit: string;
        /** @description Requests allowed in the window. */
        "X-RateLimit-Limit-IfCounted": number;
        /** @description Requests left in the window; never negative. */
        "X-RateLimit-Remaining-IfCounted": number;
        /** @description When the window ends, in Unix seconds. */
        "X-RateLimit-Reset-IfCounted": number;
        /** @description The quota `q` and the window `w` in seconds (draft-ietf-httpapi-ratelimit-headers). */
        "RateLimit-Policy-IfCounted": string;
        /** @description What remains of the quota, `r`, and of the window, `t` in seconds (same draft). */
        "RateLimit-IfCounted": string;
        /** @description Seconds to wait before a retry makes sense. */
        "Retry-After-IfKnown": number;
        /** @description There where the answer, be it a failure, is the one that an earlier request with the same key got. */
        "Idempotency-Replayed": "true";
        /** @description The name that the file may be saved under. */
        "Content-Disposition": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "me.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization": {
                     *         "id": "org_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *         "name": "Acme"
                     *       },
                     *       "key": {
                     *         "id": "key_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *         "name": "CRM"
                     *       },
                     *       "user": null,
                     *       "scopes": [
                     *         "lists:read",
                     *         "verifications:read"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "errors.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "AUTHENTICATION_REQUIRED",
                     *           "status": 401,
                     *           "summary": "Neither a session nor an API key was sent, or the session ended.",
                     *           "resolution": "Sign in, or send an API key in the X-API-Key header.",
                     *           "retryable": false,
                     *           "details": null,
                     *           "docs": "https://app.example.com/docs/errors/AUTHENTICATION_REQUIRED"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorCatalogue"];
                };
            };
            /** @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description - `INTERNAL_ERROR`: Something unforeseen went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "errors.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The code, as in an envelope. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "AUTHENTICATION_REQUIRED",
                     *       "status": 401,
                     *       "summary": "Neither a session nor an API key was sent, or the session ended.",
                     *       "resolution": "Sign in, or send an API key in the X-API-Key header.",
                     *       "retryable": false,
                     *       "details": null,
                     *       "docs": "https://app.example.com/docs/errors/AUTHENTICATION_REQUIRED"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorCode"];
                };
            };
            /** @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `INTERNAL_ERROR`: Something unforeseen went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.list": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "name": "Spring campaign",
                     *           "workflow": "verification",
                     *           "columns": [
                     *             "email",
                     *             "name"
                     *           ],
                     *           "exportColumns": [
                     *             "email",
                     *             "name",
                     *             "verification_status"
                     *           ],
                     *           "leads": 2,
                     *           "verified": 0,
                     *           "leftOut": 0,
                     *           "verificationJobId": null,
                     *           "createdAt": "2026-01-24T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Spring campaign",
                 *       "workflow": "verification"
                 *     }
                 */
                "application/json": {
                    /** @description What people call it. */
                    name: string;
                    /**
                     * @description What the list is for; decides which columns an upload must have.
                     * @enum {string}
                     */
                    workflow: "verification" | "enrichment" | "scraping";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "name": "Spring campaign",
                     *       "workflow": "verification",
                     *       "columns": [
                     *         "email",
                     *         "name"
                     *       ],
                     *       "exportColumns": [
                     *         "email",
                     *         "name",
                     *         "verification_status"
                     *       ],
                     *       "leads": 2,
                     *       "verified": 0,
                     *       "leftOut": 0,
                     *       "verificationJobId": null,
                     *       "createdAt": "2026-01-24T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "name": "Spring campaign",
                     *       "workflow": "verification",
                     *       "columns": [
                     *         "email",
                     *         "name"
                     *       ],
                     *       "exportColumns": [
                     *         "email",
                     *         "name",
                     *         "verification_status"
                     *       ],
                     *       "leads": 2,
                     *       "verified": 0,
                     *       "leftOut": 0,
                     *       "verificationJobId": null,
                     *       "createdAt": "2026-01-24T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "deleted": true
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedList"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.imports": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "fileName": "contacts.csv",
                     *           "createdBy": "usr_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "createdAt": "2026-01-24T09:00:00.000Z",
                     *           "imported": 2,
                     *           "duplicates": 0,
                     *           "rejected": 1,
                     *           "undoneAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.import": {
        parameters: {
            query?: {
                /** @description Which column of the file holds what, where its name does not say so: a JSON object of column names by role, such as `{"email":"Mail"}`. A role that is not named is found by its name; with null it has no column. Addresses can be in several columns, `{"email":["Work","Home"]}`: row by row, the first of them that holds one counts. Where one is named, no others are looked at. */
                columns?: string;
                /** @description Where the names of the columns are: in the `first` row, in the row that begins on a line, by its number, or `none` where the first row is a lead already. Unless it is said, titles and notes above the names are passed over, and a first row with an address and no name of a column is a lead. Columns without names are called by their place, `column_1`, and `columns` says what they hold. */
                header?: ("first" | "none") | string | number;
                /** @description What separates the fields: `comma`, `semicolon`, `tab` or `pipe`, or the character. Found out unless said. */
                separator?: "," | ";" | "\t" | "|";
                /** @description Columns of the file that are not stored: a JSON array of their names. */
                leaveOut?: string[];
                /** @description What the file is called, for the history of the list; without it, the name that a form gives it. */
                fileName?: string;
            };
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        /** @description A CSV file: as the field `file` of a form, or as the body. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "importId": "imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "imported": 2,
                     *       "duplicates": 0,
                     *       "rejected": 1,
                     *       "rows": [
                     *         {
                     *           "line": 4,
                     *           "column": "email",
                     *           "value": "",
                     *           "message": "The required column email is empty."
                     *         }
                     *       ],
                     *       "reading": {
                     *         "separator": ",",
                     *         "headerLine": 1,
                     *         "roles": [
                     *           {
                     *             "role": "email",
                     *             "column": "email",
                     *             "by": "name"
                     *           }
                     *         ],
                     *         "emailColumns": [
                     *           {
                     *             "column": "email",
                     *             "leads": 2
                     *           }
                     *         ]
                     *       },
                     *       "notices": [],
                     *       "sameAs": null
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_CSV_FORMAT`: An upload is not CSV, not UTF-8, too large, empty, or lacks columns that the workflow requires.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidCsvFormatError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidCsvFormatProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.preview": {
        parameters: {
            query: {
                /** @description What the rows are for; decides which columns the file must have. */
                workflow: "verification" | "enrichment" | "scraping";
                /** @description The list that the file is to come into: leads that it has already are counted, and `workflow` is its. */
                listId?: string;
                /** @description Which column of the file holds what, where its name does not say so: a JSON object of column names by role, such as `{"email":"Mail"}`. A role that is not named is found by its name; with null it has no column. Addresses can be in several columns, `{"email":["Work","Home"]}`: row by row, the first of them that holds one counts. Where one is named, no others are looked at. */
                columns?: string;
                /** @description Where the names of the columns are: in the `first` row, in the row that begins on a line, by its number, or `none` where the first row is a lead already. Unless it is said, titles and notes above the names are passed over, and a first row with an address and no name of a column is a lead. Columns without names are called by their place, `column_1`, and `columns` says what they hold. */
                header?: ("first" | "none") | string | number;
                /** @description What separates the fields: `comma`, `semicolon`, `tab` or `pipe`, or the character. Found out unless said. */
                separator?: "," | ";" | "\t" | "|";
                /** @description Columns of the file that are not stored: a JSON array of their names. */
                leaveOut?: string[];
            };
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A CSV file: as the field `file` of a form, or as the body. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "columns": [
                     *         {
                     *           "name": "email",
                     *           "role": "email",
                     *           "samples": [
                     *             "ann@inbox.test",
                     *             "ben@inbox.test"
                     *           ]
                     *         },
                     *         {
                     *           "name": "name",
                     *           "role": null,
                     *           "samples": [
                     *             "Ann",
                     *             "Ben"
                     *           ]
                     *         }
                     *       ],
                     *       "required": [
                     *         [
                     *           [
                     *             "email"
                     *           ]
                     *         ]
                     *       ],
                     *       "missing": [],
                     *       "headerLooksLikeLead": false,
                     *       "suggestions": {},
                     *       "rows": 3,
                     *       "imported": 2,
                     *       "duplicates": 0,
                     *       "inList": 0,
                     *       "rejected": 1,
                     *       "problems": [
                     *         {
                     *           "message": "The field is empty, but the verification workflow requires it.",
                     *           "column": "email",
                     *           "count": 1,
                     *           "lines": [
                     *             4
                     *           ]
                     *         }
                     *       ],
                     *       "reading": {
                     *         "separator": ",",
                     *         "headerLine": 1,
                     *         "roles": [
                     *           {
                     *             "role": "email",
                     *             "column": "email",
                     *             "by": "name"
                     *           }
                     *         ],
                     *         "emailColumns": [
                     *           {
                     *             "column": "email",
                     *             "leads": 2
                     *           }
                     *         ]
                     *       },
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_CSV_FORMAT`: An upload is not CSV, not UTF-8, too large, empty, or lacks columns that the workflow requires.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidCsvFormatError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidCsvFormatProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.undoImport": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
                /** @description The ID of the import, from its report. */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "fileName": "contacts.csv",
                     *       "createdBy": "usr_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "imported": 2,
                     *       "duplicates": 0,
                     *       "rejected": 1,
                     *       "undoneAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `IMPORT_NOT_UNDOABLE`: An import cannot be taken back, because a job has used its leads.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["ImportNotUndoableError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["ImportNotUndoableProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.suggestions": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "leadId": "12",
                     *           "email": "ann@gmial.com",
                     *           "suggestion": "ann@gmail.com"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.acceptSuggestions": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leads": [
                 *         "12",
                 *         "31"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Which leads, by their IDs, or `all` of the list that have a correction. Leads that have none count for nothing. */
                    leads: "all" | string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 12
                     *     }
                     */
                    "application/json": components["schemas"]["AcceptedSuggestions"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.rejected": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
                /** @description The ID of the import, from its report. */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example rejected_line,rejected_problem,email,name
                     *     4,email: Must not be empty,,Ann
                     */
                    "text/csv": string;
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.leads": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
                /** @description Only leads with one of these verdicts, separated by commas; `unverified` stands for those without one. */
                status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                /** @description Only leads with this text in their address or one of their fields, in any case. */
                search?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "1",
                     *           "email": "ann@inbox.test",
                     *           "fields": {
                     *             "email": "ann@inbox.test",
                     *             "name": "Ann"
                     *           },
                     *           "found": null,
                     *           "verification": {
                     *             "status": "valid",
                     *             "reason": "accepted",
                     *             "flags": [],
                     *             "mx": "mx.inbox.test",
                     *             "reply": "250 2.1.5 Ok"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.summary": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "leads": 12,
                     *       "byStatus": {
                     *         "valid": 7,
                     *         "invalid": 2,
                     *         "catch_all": 1,
                     *         "risky": 1,
                     *         "unknown": 0,
                     *         "unverified": 1
                     *       },
                     *       "leftOut": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListSummary"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "lists.export": {
        parameters: {
            query?: {
                /** @description Only leads with one of these verdicts, separated by commas; `unverified` stands for those without one. */
                status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                /** @description Only leads with this text in their address or one of their fields, in any case. */
                search?: string;
                /** @description What kind of file; `csv` unless said otherwise. */
                format?: "csv" | "xlsx";
                /** @description Which columns to write, and in which order: a JSON array of their names, those that came in and those that are added. All of them unless said: as they came in, and behind them what was found out. */
                columns?: string[];
                /** @description What separates the fields of CSV: `comma`, `semicolon`, `tab` or `pipe`, or the character. As the first file of the list had it, unless said. */
                separator?: "," | ";" | "\t" | "|";
                /** @description Whether CSV begins with a byte order mark, by which Excel knows UTF-8. False unless said otherwise. */
                bom?: "true" | "false";
                /** @description What has a row: each `lead`, or each `address`, and then leads without one, and those whose address an earlier lead has, are left out. `lead` unless said otherwise. */
                rows?: "lead" | "address";
                /** @description Where corrections of addresses are: `beside` them in `verification_suggestion`, or `applied`, and then the address that came in is in `original_email`. `beside` unless said otherwise. */
                suggestions?: "beside" | "applied";
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the list. */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example email,name,verification_status,verification_reason,verification_flags,verification_suggestion,verification_mx,verification_reply
                     *     ann@inbox.test,Ann,valid,accepted,,,mx.inbox.test,250 2.1.5 Ok
                     */
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verificationJobs.list": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "stage": "awaiting_decision",
                     *           "progress": {
                     *             "done": 120,
                     *             "total": 120
                     *           },
                     *           "rows": null,
                     *           "reuseDays": 0,
                     *           "estimate": {
                     *             "billable": 100,
                     *             "credits": 100,
                     *             "duplicates": 4,
                     *             "reused": 0,
                     *             "invalid": 20,
                     *             "unknown": 0,
                     *             "role": 3,
                     *             "disposable": 1,
                     *             "free": 12,
                     *             "typo": 2
                     *           },
                     *           "results": {
                     *             "valid": 0,
                     *             "invalid": 20,
                     *             "catch_all": 0,
                     *             "risky": 0,
                     *             "unknown": 0
                     *           },
                     *           "credits": {
                     *             "reserved": 0,
                     *             "settled": 0,
                     *             "released": 0
                     *           },
                     *           "decisionExpiresAt": "2026-01-31T09:00:00.000Z",
                     *           "createdAt": "2026-01-24T09:00:00.000Z",
                     *           "updatedAt": "2026-01-24T09:00:02.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationJobPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verificationJobs.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                 *       "reuseDays": 30
                 *     }
                 */
                "application/json": {
                    /** @description The list to verify. */
                    listId: string;
                    /** @description A decision up front, so that the job never waits for one. */
                    decision?: {
                        /** @constant */
                        action: "verify";
                        /**
                         * @description Categories of addresses to leave out: they are not asked about, and cost nothing.
                         * @default []
                         */
                        exclude?: ("role" | "disposable" | "free" | "typo")[];
                        /** @description At most so many addresses are asked about, the first in the order of the list that are not left out. The others get the verdict `unknown` with the reason `excluded`, and cost nothing. Without it, all are asked about. */
                        limit?: number;
                    } | "verify";
                    /** @description Which rows of the list the job is over; all of them without it. All other rows stay as they are, and are neither looked at nor paid for. Rows are chosen when the job is analyzed, and those without an address are passed over. */
                    rows?: {
                        /**
                         * @description `unverified`: what has no verdict yet, or was left out of earlier jobs (the reason `excluded`). `unknown`: what has the verdict `unknown`, whatever the reason.
                         * @enum {string}
                         */
                        only: "unverified" | "unknown";
                    } | {
                        /** @description What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both. */
                        filter: {
                            /** @description Rows with one of these verdicts; `unverified` stands for those without one. */
                            status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                            /** @description Rows with this text in their address or one of their fields, in any case. */
                            search?: string;
                        };
                    } | {
                        /** @description Leads of the list, by their IDs. */
                        ids: string[];
                    };
                    /** @description Verdicts that mail servers gave to addresses of the list, and that are at most so many days old, are reused: these addresses are not asked about again, and cost nothing. Without it, or with 0, all are asked about. */
                    reuseDays?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "stage": "awaiting_decision",
                     *       "progress": {
                     *         "done": 120,
                     *         "total": 120
                     *       },
                     *       "rows": null,
                     *       "reuseDays": 0,
                     *       "estimate": {
                     *         "billable": 100,
                     *         "credits": 100,
                     *         "duplicates": 4,
                     *         "reused": 0,
                     *         "invalid": 20,
                     *         "unknown": 0,
                     *         "role": 3,
                     *         "disposable": 1,
                     *         "free": 12,
                     *         "typo": 2
                     *       },
                     *       "results": {
                     *         "valid": 0,
                     *         "invalid": 20,
                     *         "catch_all": 0,
                     *         "risky": 0,
                     *         "unknown": 0
                     *       },
                     *       "credits": {
                     *         "reserved": 0,
                     *         "settled": 0,
                     *         "released": 0
                     *       },
                     *       "decisionExpiresAt": "2026-01-31T09:00:00.000Z",
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:02.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `NO_EMAILS_TO_VERIFY`: The list, or the part of it that was chosen, has no lead with an email address.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["NoEmailsToVerifyError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["NoEmailsToVerifyProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verificationJobs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "stage": "awaiting_decision",
                     *       "progress": {
                     *         "done": 120,
                     *         "total": 120
                     *       },
                     *       "rows": null,
                     *       "reuseDays": 0,
                     *       "estimate": {
                     *         "billable": 100,
                     *         "credits": 100,
                     *         "duplicates": 4,
                     *         "reused": 0,
                     *         "invalid": 20,
                     *         "unknown": 0,
                     *         "role": 3,
                     *         "disposable": 1,
                     *         "free": 12,
                     *         "typo": 2
                     *       },
                     *       "results": {
                     *         "valid": 0,
                     *         "invalid": 20,
                     *         "catch_all": 0,
                     *         "risky": 0,
                     *         "unknown": 0
                     *       },
                     *       "credits": {
                     *         "reserved": 0,
                     *         "settled": 0,
                     *         "released": 0
                     *       },
                     *       "decisionExpiresAt": "2026-01-31T09:00:00.000Z",
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:02.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verificationJobs.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "verify",
                 *       "exclude": [
                 *         "role"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    action: "verify";
                    /**
                     * @description Categories of addresses to leave out: they are not asked about, and cost nothing.
                     * @default []
                     */
                    exclude?: ("role" | "disposable" | "free" | "typo")[];
                    /** @description At most so many addresses are asked about, the first in the order of the list that are not left out. The others get the verdict `unknown` with the reason `excluded`, and cost nothing. Without it, all are asked about. */
                    limit?: number;
                } | {
                    /** @constant */
                    action: "cancel";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "stage": "awaiting_decision",
                     *       "progress": {
                     *         "done": 120,
                     *         "total": 120
                     *       },
                     *       "rows": null,
                     *       "reuseDays": 0,
                     *       "estimate": {
                     *         "billable": 100,
                     *         "credits": 100,
                     *         "duplicates": 4,
                     *         "reused": 0,
                     *         "invalid": 20,
                     *         "unknown": 0,
                     *         "role": 3,
                     *         "disposable": 1,
                     *         "free": 12,
                     *         "typo": 2
                     *       },
                     *       "results": {
                     *         "valid": 0,
                     *         "invalid": 20,
                     *         "catch_all": 0,
                     *         "risky": 0,
                     *         "unknown": 0
                     *       },
                     *       "credits": {
                     *         "reserved": 0,
                     *         "settled": 0,
                     *         "released": 0
                     *       },
                     *       "decisionExpiresAt": "2026-01-31T09:00:00.000Z",
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:02.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_JOB_STAGE`: The job is not in the stage that the call needs.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidJobStageError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidJobStageProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verificationJobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "stage": "awaiting_decision",
                     *       "progress": {
                     *         "done": 120,
                     *         "total": 120
                     *       },
                     *       "rows": null,
                     *       "reuseDays": 0,
                     *       "estimate": {
                     *         "billable": 100,
                     *         "credits": 100,
                     *         "duplicates": 4,
                     *         "reused": 0,
                     *         "invalid": 20,
                     *         "unknown": 0,
                     *         "role": 3,
                     *         "disposable": 1,
                     *         "free": 12,
                     *         "typo": 2
                     *       },
                     *       "results": {
                     *         "valid": 0,
                     *         "invalid": 20,
                     *         "catch_all": 0,
                     *         "risky": 0,
                     *         "unknown": 0
                     *       },
                     *       "credits": {
                     *         "reserved": 0,
                     *         "settled": 0,
                     *         "released": 0
                     *       },
                     *       "decisionExpiresAt": "2026-01-31T09:00:00.000Z",
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:02.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_JOB_STAGE`: The job is not in the stage that the call needs.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidJobStageError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidJobStageProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verificationJobs.results": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "email": "ann@inbox.test",
                     *           "status": "valid",
                     *           "reason": "accepted",
                     *           "flags": [],
                     *           "mx": "mx.inbox.test",
                     *           "reply": "250 2.1.5 Ok"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationResultPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "verifications.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ann@inbox.test"
                 *     }
                 */
                "application/json": {
                    /** @description The address to verify. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ann@inbox.test",
                     *       "status": "valid",
                     *       "reason": "accepted",
                     *       "flags": [],
                     *       "mx": "mx.inbox.test",
                     *       "reply": "250 2.1.5 Ok"
                     *     }
                     */
                    "application/json": components["schemas"]["VerificationResult"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichmentJobs.list": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "rows": null,
                     *           "stage": "completed",
                     *           "progress": {
                     *             "done": 9,
                     *             "total": 9
                     *           },
                     *           "estimate": {
                     *             "billable": 9,
                     *             "credits": 9,
                     *             "duplicates": 1,
                     *             "invalid": 0,
                     *             "review": 1,
                     *             "none": 0,
                     *             "skipped": 0
                     *           },
                     *           "results": {
                     *             "found": 8,
                     *             "matched": 8,
                     *             "review": 1,
                     *             "none": 1,
                     *             "invalid": 0,
                     *             "duplicates": 1,
                     *             "skipped": 0
                     *           },
                     *           "match": {
                     *             "rate": 0.8,
                     *             "valid": 10,
                     *             "matched": 8,
                     *             "review": 1,
                     *             "none": 1,
                     *             "invalid": 0,
                     *             "duplicates": 1,
                     *             "skipped": 0,
                     *             "hints": [
                     *               {
                     *                 "hint": "company_name",
                     *                 "message": "Use accurate company names: the official ones.",
                     *                 "rows": 1,
                     *                 "examples": [
                     *                   {
                     *                     "leadId": "7",
                     *                     "value": "Acne",
                     *                     "evidence": "No company of the directory has a name like it."
                     *                   }
                     *                 ]
                     *               }
                     *             ]
                     *           },
                     *           "credits": {
                     *             "reserved": 9,
                     *             "settled": 8,
                     *             "released": 1
                     *           },
                     *           "createdAt": "2026-01-24T09:00:00.000Z",
                     *           "updatedAt": "2026-01-24T09:00:12.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentJobPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichmentJobs.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f"
                 *     }
                 */
                "application/json": {
                    /** @description The list to enrich. */
                    listId: string;
                    /** @description A decision up front, so that the job never waits for one. */
                    decision?: {
                        /** @enum {string} */
                        action: "enrich" | "verify";
                        /**
                         * @description What is not looked for unless it is opted in to: `catch_all`, addresses at domains that accept any, where it is known how the company writes its own.
                         * @default []
                         */
                        include?: "catch_all"[];
                    } | ("enrich" | "verify");
                    /** @description Which rows of the list the job is over; all of them without it. All other rows stay as they are, and are neither looked at nor paid for. Rows are chosen when the job is analyzed. */
                    rows?: {
                        /** @description What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both. */
                        filter: {
                            /** @description Rows with one of these verdicts; `unverified` stands for those without one. */
                            status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                            /** @description Rows with this text in their address or one of their fields, in any case. */
                            search?: string;
                        };
                    } | {
                        /** @description Leads of the list, by their IDs. */
                        ids: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `NO_LEADS_TO_ENRICH`: The list has no lead that an address could be looked for.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["NoLeadsToEnrichError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["NoLeadsToEnrichProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichmentJobs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichmentJobs.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "enrich",
                 *       "include": [
                 *         "catch_all"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    action: "enrich" | "verify";
                    /**
                     * @description What is not looked for unless it is opted in to: `catch_all`, addresses at domains that accept any, where it is known how the company writes its own.
                     * @default []
                     */
                    include?: "catch_all"[];
                } | {
                    /** @constant */
                    action: "cancel";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_JOB_STAGE`: The job is not in the stage that the call needs.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidJobStageError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidJobStageProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichmentJobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_JOB_STAGE`: The job is not in the stage that the call needs.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidJobStageError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidJobStageProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichmentJobs.results": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
                /** @description Only rows with one of these outcomes, separated by commas. */
                outcome?: ("matched" | "review" | "none" | "invalid" | "duplicate" | "skipped")[];
                /** @description Only rows that this hint is about. */
                hint?: "company_name" | "job_title" | "name_spelling";
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "leadId": "1",
                     *           "outcome": "matched",
                     *           "reason": "found",
                     *           "query": {
                     *             "firstName": "Ann",
                     *             "lastName": "Lee",
                     *             "company": "Acme"
                     *           },
                     *           "company": {
                     *             "id": "c_acme",
                     *             "name": "Acme Ltd",
                     *             "domain": "acme.test"
                     *           },
                     *           "findings": [
                     *             {
                     *               "fullName": "Ann Lee",
                     *               "firstName": "Ann",
                     *               "lastName": "Lee",
                     *               "email": "ann.lee@acme.test",
                     *               "status": "valid",
                     *               "via": "pattern"
                     *             }
                     *           ],
                     *           "hints": [],
                     *           "charged": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FindingResultPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "enrichments.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Ann",
                 *       "lastName": "Lee",
                 *       "domain": "inbox.test"
                 *     }
                 */
                "application/json": {
                    /** @description First and middle names. */
                    firstName: string;
                    /** @description The surname. */
                    lastName: string;
                    /** @description The name of the company; or else its `domain`. */
                    company?: string;
                    /** @description The domain, website or an address of the company. */
                    domain?: string;
                    /**
                     * @description What is not looked for unless it is opted in to: `catch_all`, addresses at domains that accept any, where it is known how the company writes its own.
                     * @default []
                     */
                    include?: "catch_all"[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "matched",
                     *       "reason": "found",
                     *       "email": "ann.lee@acme.test",
                     *       "status": "valid",
                     *       "via": "pattern",
                     *       "company": {
                     *         "id": "c_acme",
                     *         "name": "Acme Ltd",
                     *         "domain": "acme.test"
                     *       },
                     *       "candidates": [],
                     *       "hints": []
                     *     }
                     */
                    "application/json": components["schemas"]["Enrichment"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "scrapingJobs.list": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "rows": null,
                     *           "stage": "completed",
                     *           "progress": {
                     *             "done": 9,
                     *             "total": 9
                     *           },
                     *           "estimate": {
                     *             "billable": 9,
                     *             "credits": 9,
                     *             "duplicates": 1,
                     *             "invalid": 0,
                     *             "review": 1,
                     *             "none": 0,
                     *             "skipped": 0
                     *           },
                     *           "results": {
                     *             "found": 8,
                     *             "matched": 8,
                     *             "review": 1,
                     *             "none": 1,
                     *             "invalid": 0,
                     *             "duplicates": 1,
                     *             "skipped": 0
                     *           },
                     *           "match": {
                     *             "rate": 0.8,
                     *             "valid": 10,
                     *             "matched": 8,
                     *             "review": 1,
                     *             "none": 1,
                     *             "invalid": 0,
                     *             "duplicates": 1,
                     *             "skipped": 0,
                     *             "hints": [
                     *               {
                     *                 "hint": "company_name",
                     *                 "message": "Use accurate company names: the official ones.",
                     *                 "rows": 1,
                     *                 "examples": [
                     *                   {
                     *                     "leadId": "7",
                     *                     "value": "Acne",
                     *                     "evidence": "No company of the directory has a name like it."
                     *                   }
                     *                 ]
                     *               }
                     *             ]
                     *           },
                     *           "credits": {
                     *             "reserved": 9,
                     *             "settled": 8,
                     *             "released": 1
                     *           },
                     *           "createdAt": "2026-01-24T09:00:00.000Z",
                     *           "updatedAt": "2026-01-24T09:00:12.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapingJobPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "scrapingJobs.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                 *       "peoplePerRow": 3
                 *     }
                 */
                "application/json": {
                    /** @description The list with companies and job titles. */
                    listId: string;
                    /**
                     * @description The most people that are taken for a row; those whose job title fits best.
                     * @default 3
                     */
                    peoplePerRow?: number;
                    /** @description Which rows of the list the job is over; all of them without it. All other rows stay as they are, and are neither looked at nor paid for. Rows are chosen when the job is analyzed. */
                    rows?: {
                        /** @description What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both. */
                        filter: {
                            /** @description Rows with one of these verdicts; `unverified` stands for those without one. */
                            status?: ("valid" | "invalid" | "catch_all" | "risky" | "unknown" | "unverified")[];
                            /** @description Rows with this text in their address or one of their fields, in any case. */
                            search?: string;
                        };
                    } | {
                        /** @description Leads of the list, by their IDs. */
                        ids: string[];
                    };
                    /** @description A decision up front, so that the job never waits for one. */
                    decision?: {
                        /** @enum {string} */
                        action: "scrape" | "verify";
                    } | ("scrape" | "verify");
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapingJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `NO_LEADS_TO_SCRAPE`: The list has no company and job title to find people for.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["NoLeadsToScrapeError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["NoLeadsToScrapeProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "scrapingJobs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapingJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "scrapingJobs.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "scrape"
                 *     }
                 */
                "application/json": {
                    /** @description To look for people, or to cancel the job. */
                    action: ("scrape" | "verify") | "cancel";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapingJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_JOB_STAGE`: The job is not in the stage that the call needs.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidJobStageError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidJobStageProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             *     - `INSUFFICIENT_CREDITS`: The balance does not cover the operation.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"] | components["schemas"]["InsufficientCreditsError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["InsufficientCreditsProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "scrapingJobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "listId": "lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "rows": null,
                     *       "stage": "completed",
                     *       "progress": {
                     *         "done": 9,
                     *         "total": 9
                     *       },
                     *       "estimate": {
                     *         "billable": 9,
                     *         "credits": 9,
                     *         "duplicates": 1,
                     *         "invalid": 0,
                     *         "review": 1,
                     *         "none": 0,
                     *         "skipped": 0
                     *       },
                     *       "results": {
                     *         "found": 8,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0
                     *       },
                     *       "match": {
                     *         "rate": 0.8,
                     *         "valid": 10,
                     *         "matched": 8,
                     *         "review": 1,
                     *         "none": 1,
                     *         "invalid": 0,
                     *         "duplicates": 1,
                     *         "skipped": 0,
                     *         "hints": [
                     *           {
                     *             "hint": "company_name",
                     *             "message": "Use accurate company names: the official ones.",
                     *             "rows": 1,
                     *             "examples": [
                     *               {
                     *                 "leadId": "7",
                     *                 "value": "Acne",
                     *                 "evidence": "No company of the directory has a name like it."
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "credits": {
                     *         "reserved": 9,
                     *         "settled": 8,
                     *         "released": 1
                     *       },
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "updatedAt": "2026-01-24T09:00:12.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapingJob"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             *     - `INVALID_JOB_STAGE`: The job is not in the stage that the call needs.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"] | components["schemas"]["InvalidJobStageError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"] | components["schemas"]["InvalidJobStageProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "scrapingJobs.results": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
                /** @description Only rows with one of these outcomes, separated by commas. */
                outcome?: ("matched" | "review" | "none" | "invalid" | "duplicate" | "skipped")[];
                /** @description Only rows that this hint is about. */
                hint?: "company_name" | "job_title" | "name_spelling";
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "leadId": "1",
                     *           "outcome": "matched",
                     *           "reason": "found",
                     *           "query": {
                     *             "firstName": "Ann",
                     *             "lastName": "Lee",
                     *             "company": "Acme"
                     *           },
                     *           "company": {
                     *             "id": "c_acme",
                     *             "name": "Acme Ltd",
                     *             "domain": "acme.test"
                     *           },
                     *           "findings": [
                     *             {
                     *               "fullName": "Ann Lee",
                     *               "firstName": "Ann",
                     *               "lastName": "Lee",
                     *               "email": "ann.lee@acme.test",
                     *               "status": "valid",
                     *               "via": "pattern"
                     *             }
                     *           ],
                     *           "hints": [],
                     *           "charged": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FindingResultPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "reviews.list": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
                /** @description Only those that stand so. */
                status?: "open" | "accepted" | "rejected";
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "rev_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "name": "Brightwater",
                     *           "status": "open",
                     *           "candidates": [
                     *             {
                     *               "id": "c_brightwater",
                     *               "name": "Brightwater Ltd",
                     *               "domain": "brightwater.test",
                     *               "place": "Leeds",
                     *               "score": 9.5,
                     *               "reasons": [
                     *                 "similar_name",
                     *                 "ambiguous"
                     *               ]
                     *             }
                     *           ],
                     *           "companyId": null,
                     *           "rows": 2,
                     *           "createdAt": "2026-01-24T09:00:00.000Z",
                     *           "decidedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CompanyReviewPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "reviews.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the review. */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyId": "c_brightwater"
                 *     }
                 */
                "application/json": {
                    /** @description The candidate that is meant; null where it is none of them. */
                    companyId: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rev_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "name": "Brightwater",
                     *       "status": "open",
                     *       "candidates": [
                     *         {
                     *           "id": "c_brightwater",
                     *           "name": "Brightwater Ltd",
                     *           "domain": "brightwater.test",
                     *           "place": "Leeds",
                     *           "score": 9.5,
                     *           "reasons": [
                     *             "similar_name",
                     *             "ambiguous"
                     *           ]
                     *         }
                     *       ],
                     *       "companyId": null,
                     *       "rows": 2,
                     *       "createdAt": "2026-01-24T09:00:00.000Z",
                     *       "decidedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["CompanyReview"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "credits.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "available": 100,
                     *       "reserved": 0
                     *     }
                     */
                    "application/json": components["schemas"]["CreditBalance"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "credits.entries": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
                /** @description Only what was set aside for this job, spent on it and given back. */
                jobId?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "1",
                     *           "kind": "grant",
                     *           "amount": 100,
                     *           "change": {
                     *             "available": 100,
                     *             "reserved": 0
                     *           },
                     *           "reference": "signup",
                     *           "createdAt": "2026-01-24T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CreditEntryPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `JOB_NOT_FOUND`: There is no such job, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotFoundError"];
                    "application/problem+json": components["schemas"]["JobNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "credits.usage": {
        parameters: {
            query?: {
                /** @description How many days, today included. */
                days?: number;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "day": "2026-01-24",
                     *           "granted": 100,
                     *           "purchased": 0,
                     *           "reclaimed": 0,
                     *           "reinstated": 0,
                     *           "reserved": 12,
                     *           "spent": 10,
                     *           "released": 2,
                     *           "refunded": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CreditUsage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.list": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "url": "https://hooks.example.com/leadwright",
                     *           "description": "",
                     *           "events": [
                     *             "job.completed",
                     *             "job.failed"
                     *           ],
                     *           "lowCredits": 100,
                     *           "enabled": true,
                     *           "createdAt": "2026-01-15T09:30:00.000Z",
                     *           "updatedAt": "2026-01-15T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.example.com/leadwright",
                 *       "events": [
                 *         "job.completed",
                 *         "job.failed"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Where events are sent by POST: an address on the public internet, with `https:`. */
                    url: string;
                    /** @description What it is told of. */
                    events: ("job.decision_needed" | "job.completed" | "job.failed" | "job.cancelled" | "job.expired" | "import.completed" | "credits.low")[];
                    /**
                     * @description For people.
                     * @default
                     */
                    description?: string;
                    /**
                     * @description It is told of `credits.low` when the balance falls below so many.
                     * @default 100
                     */
                    lowCredits?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "url": "https://hooks.example.com/leadwright",
                     *       "description": "",
                     *       "events": [
                     *         "job.completed",
                     *         "job.failed"
                     *       ],
                     *       "lowCredits": 100,
                     *       "enabled": true,
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "updatedAt": "2026-01-15T09:30:00.000Z",
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "url": "https://hooks.example.com/leadwright",
                     *       "description": "",
                     *       "events": [
                     *         "job.completed",
                     *         "job.failed"
                     *       ],
                     *       "lowCredits": 100,
                     *       "enabled": true,
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "updatedAt": "2026-01-15T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": true
                 *     }
                 */
                "application/json": {
                    /** @description Where events are sent by POST: an address on the public internet, with `https:`. */
                    url?: string;
                    /** @description What it is told of. */
                    events?: ("job.decision_needed" | "job.completed" | "job.failed" | "job.cancelled" | "job.expired" | "import.completed" | "credits.low")[];
                    /** @description For people. */
                    description?: string;
                    lowCredits?: number;
                    /** @description Switching it on again forgets why it was off. */
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "url": "https://hooks.example.com/leadwright",
                     *       "description": "",
                     *       "events": [
                     *         "job.completed",
                     *         "job.failed"
                     *       ],
                     *       "lowCredits": 100,
                     *       "enabled": true,
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "updatedAt": "2026-01-15T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedWebhook"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.rotateSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "url": "https://hooks.example.com/leadwright",
                     *       "description": "",
                     *       "events": [
                     *         "job.completed",
                     *         "job.failed"
                     *       ],
                     *       "lowCredits": 100,
                     *       "enabled": true,
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "updatedAt": "2026-01-15T09:30:00.000Z",
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.ping": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "evt_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "webhookId": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "type": "job.completed",
                     *       "status": "delivered",
                     *       "attemptCount": 1,
                     *       "lastAttempt": {
                     *         "at": "2026-01-15T09:30:00.000Z",
                     *         "ms": 84,
                     *         "failure": null,
                     *         "status": 200
                     *       },
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "deliveredAt": "2026-01-15T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.deliveries": {
        parameters: {
            query?: {
                /** @description How many items the page has at most; it has fewer where they are large. */
                limit?: number;
                /** @description Where to go on: `nextCursor` of the page before, as it came. Opaque. */
                cursor?: string;
                /** @description Only those that stand so. */
                status?: "pending" | "delivered" | "failed";
            };
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "evt_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "webhookId": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *           "type": "job.completed",
                     *           "status": "delivered",
                     *           "attemptCount": 1,
                     *           "lastAttempt": {
                     *             "at": "2026-01-15T09:30:00.000Z",
                     *             "ms": 84,
                     *             "failure": null,
                     *             "status": 200
                     *           },
                     *           "createdAt": "2026-01-15T09:30:00.000Z",
                     *           "deliveredAt": "2026-01-15T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.delivery": {
        parameters: {
            query?: never;
            header?: {
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
                /** @description The ID of the delivery. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "evt_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "webhookId": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "type": "job.completed",
                     *       "status": "delivered",
                     *       "attemptCount": 1,
                     *       "lastAttempt": {
                     *         "at": "2026-01-15T09:30:00.000Z",
                     *         "ms": 84,
                     *         "failure": null,
                     *         "status": 200
                     *       },
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "deliveredAt": "2026-01-15T09:30:00.000Z",
                     *       "payload": {
                     *         "type": "ping",
                     *         "timestamp": "2026-01-15T09:30:00.000Z",
                     *         "data": {
                     *           "webhookId": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f"
                     *         }
                     *       },
                     *       "attempts": [
                     *         {
                     *           "at": "2026-01-15T09:30:00.000Z",
                     *           "ms": 84,
                     *           "failure": null,
                     *           "status": 200,
                     *           "response": "ok"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OpenedWebhookDelivery"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /** @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
    "webhooks.resend": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, and with another request is refused. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description With a session, the organization that the request is for; without it, the one that was selected last. A key has an organization of its own, and is not asked. */
                "X-Organization-Id"?: components["parameters"]["X-Organization-Id"];
                /** @description The languages in which the sentence of an error may be; English where none of them is there. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description The ID of the webhook. */
                webhookId: string;
                /** @description The ID of the delivery. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "evt_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "webhookId": "whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f",
                     *       "type": "job.completed",
                     *       "status": "delivered",
                     *       "attemptCount": 1,
                     *       "lastAttempt": {
                     *         "at": "2026-01-15T09:30:00.000Z",
                     *         "ms": 84,
                     *         "failure": null,
                     *         "status": 200
                     *       },
                     *       "createdAt": "2026-01-15T09:30:00.000Z",
                     *       "deliveredAt": "2026-01-15T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /**
             * @description - `INVALID_REQUEST`: The request is malformed: wrong JSON, wrong types, missing fields, wrong content type or method, a body that is too large, or an idempotency key used for another request.
             *     - `NO_ACTIVE_ORGANIZATION`: A signed-in person has no organization selected.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"] | components["schemas"]["NoActiveOrganizationError"];
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["NoActiveOrganizationProblem"];
                };
            };
            /**
             * @description - `AUTHENTICATION_REQUIRED`: Neither a session nor an API key was sent, or the session ended.
             *     - `INVALID_API_KEY`: The API key is malformed, unknown, revoked or expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["InvalidApiKeyError"];
                    "application/problem+json": components["schemas"]["AuthenticationRequiredProblem"] | components["schemas"]["InvalidApiKeyProblem"];
                };
            };
            /**
             * @description - `INSUFFICIENT_SCOPE`: The API key lacks a scope that the operation needs.
             *     - `PERMISSION_DENIED`: The member's role, or the way the request was sent, does not allow the operation.
             *     - `LIMIT_REACHED`: There are as many of something as there can be.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScopeError"] | components["schemas"]["PermissionDeniedError"] | components["schemas"]["LimitReachedError"];
                    "application/problem+json": components["schemas"]["InsufficientScopeProblem"] | components["schemas"]["PermissionDeniedProblem"] | components["schemas"]["LimitReachedProblem"];
                };
            };
            /** @description - `RESOURCE_NOT_FOUND`: The item, or the route, does not exist, or it belongs to another organization. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceNotFoundError"];
                    "application/problem+json": components["schemas"]["ResourceNotFoundProblem"];
                };
            };
            /** @description - `RATE_LIMIT_EXCEEDED`: Too many requests in the window. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitExceededError"];
                    "application/problem+json": components["schemas"]["RateLimitExceededProblem"];
                };
            };
            /**
             * @description - `SERVICE_UNAVAILABLE`: What the request needs on our side does not answer, or took longer than a request may take.
             *     - `INTERNAL_ERROR`: Something unforeseen went wrong on our side.
             */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit-IfCounted"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining-IfCounted"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset-IfCounted"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy-IfCounted"];
                    RateLimit: components["headers"]["RateLimit-IfCounted"];
                    "Retry-After": components["headers"]["Retry-After-IfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUnavailableError"] | components["schemas"]["InternalError"];
                    "application/problem+json": components["schemas"]["ServiceUnavailableProblem"] | components["schemas"]["InternalProblem"];
                };
            };
        };
    };
}
