/** What is said where a job is to be over some rows of a list and there is none of them, by how they were chosen. */
export const noneChosen = {
  filter: 'The filter finds no lead of the list. Widen it, or leave `rows` out to take the whole list.',
  ids: 'None of the chosen leads is in the list. Choose others, or leave `rows` out to take the whole list.',
} as const

export const deNoneChosen = {
  filter:
    'Der Filter findet keinen Lead der Liste. Fassen Sie ihn weiter, oder lassen Sie `rows` weg, um die ganze Liste zu nehmen.',
  ids: 'Keiner der gewählten Leads ist in der Liste. Wählen Sie andere, oder lassen Sie `rows` weg, um die ganze Liste zu nehmen.',
} as const
