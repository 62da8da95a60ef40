// Written by `pnpm errors generate` from the catalogue; edit that instead.

/** How each code is shown, what resolves it, and its words, by language. */
export const screens = {
  INVALID_REQUEST: {"form":"summary","remedies":[{"kind":"correct","issues":"issues"}],"words":{"en":{"title":"Something in the form is not right"},"de":{"title":"Etwas im Formular stimmt nicht"}}},
  RESOURCE_NOT_FOUND: {"form":"page","remedies":[{"kind":"go","to":"lists"},{"kind":"go","to":"organizations"},{"kind":"retry"}],"words":{"en":{"title":"This is not here"},"de":{"title":"Das gibt es hier nicht"}}},
  INTERNAL_ERROR: {"form":"panel","remedies":[{"kind":"retry"},{"kind":"support"}],"words":{"en":{"title":"Something went wrong on our side"},"de":{"title":"Auf unserer Seite ist etwas schiefgegangen"}}},
  AUTHENTICATION_REQUIRED: {"form":"page","remedies":[{"kind":"authenticate"}],"words":{"en":{"title":"You are signed out","advice":"Your session has ended, here or in another tab. Sign in, and go on where you were."},"de":{"title":"Sie sind abgemeldet","advice":"Ihre Sitzung ist beendet, hier oder in einem anderen Tab. Melden Sie sich an, und machen Sie weiter, wo Sie waren."}}},
  INVALID_API_KEY: {"form":"inline","remedies":[{"kind":"go","to":"api-keys"}],"words":{"en":{"title":"The API key was not accepted"},"de":{"title":"Der API-Schlüssel wurde nicht angenommen"}}},
  INSUFFICIENT_SCOPE: {"form":"inline","remedies":[{"kind":"ask","whom":["owner","admin"]},{"kind":"go","to":"api-keys"}],"words":{"en":{"title":"The API key may not do this"},"de":{"title":"Der API-Schlüssel darf das nicht"}}},
  PERMISSION_DENIED: {"form":"inline","remedies":[{"kind":"ask","whom":{"by":"required"}}],"words":{"en":{"title":"Your role does not allow this"},"de":{"title":"Ihre Rolle erlaubt das nicht"}}},
  NO_ACTIVE_ORGANIZATION: {"form":"page","remedies":[{"kind":"go","to":"organizations"}],"words":{"en":{"title":"Choose an organization","advice":"Lists, jobs and credits belong to an organization. Choose one of yours, or create one."},"de":{"title":"Wählen Sie eine Organisation","advice":"Listen, Aufträge und Credits gehören zu einer Organisation. Wählen Sie eine aus, oder legen Sie eine an."}}},
  INSUFFICIENT_CREDITS: {"form":"dialog","remedies":[{"kind":"go","to":"billing"}],"words":{"en":{"title":"Not enough credits"},"de":{"title":"Zu wenig Credits"}}},
  RATE_LIMIT_EXCEEDED: {"form":"banner","remedies":[{"kind":"wait","seconds":"retryAfter"}],"words":{"en":{"title":"Too many requests"},"de":{"title":"Zu viele Anfragen"}}},
  LIMIT_REACHED: {"form":"inline","remedies":[{"kind":"go","to":{"by":"resource","places":{"open_jobs":"jobs","open_jobs_of_list":"jobs","lists":"lists","columns_of_list":"lists","column_name_characters_of_list":"lists","leads_of_list":"lists","imports_of_list":"lists","api_keys":"api-keys","open_streams":"jobs","organizations_of_person":"organizations","members":"members","invitations":"members","saved_requests":"overview"},"otherwise":"overview"}}],"words":{"en":{"title":"The limit is reached"},"de":{"title":"Die Grenze ist erreicht"}}},
  INVALID_CSV_FORMAT: {"form":"summary","remedies":[{"kind":"correct"}],"words":{"en":{"title":"This file can’t be imported"},"de":{"title":"Diese Datei kann nicht importiert werden"}}},
  IMPORT_NOT_UNDOABLE: {"form":"inline","remedies":[{"kind":"go","to":"lists"}],"words":{"en":{"title":"This import can’t be undone any more"},"de":{"title":"Dieser Import lässt sich nicht mehr rückgängig machen"}}},
  JOB_NOT_FOUND: {"form":"page","remedies":[{"kind":"go","to":"jobs"},{"kind":"go","to":"organizations"},{"kind":"retry"}],"words":{"en":{"title":"There is no such job"},"de":{"title":"Diesen Auftrag gibt es nicht"}}},
  INVALID_JOB_STAGE: {"form":"inline","remedies":[{"kind":"refresh"}],"words":{"en":{"title":"The job has moved on"},"de":{"title":"Der Auftrag ist inzwischen weiter"}}},
  NO_EMAILS_TO_VERIFY: {"form":"empty","remedies":[{"kind":"go","to":"import"}],"words":{"en":{"title":"No address to verify yet"},"de":{"title":"Noch keine Adresse zu prüfen"}}},
  NO_LEADS_TO_ENRICH: {"form":"empty","remedies":[{"kind":"go","to":"import"}],"words":{"en":{"title":"Nobody to find an address for"},"de":{"title":"Niemand, für den eine Adresse zu finden wäre"}}},
  NO_LEADS_TO_SCRAPE: {"form":"empty","remedies":[{"kind":"go","to":"import"}],"words":{"en":{"title":"No company to look at yet"},"de":{"title":"Noch keine Firma, bei der zu suchen wäre"}}},
} as const
