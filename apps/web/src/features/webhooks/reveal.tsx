import { CodeLine } from '../../ui/copy.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** A secret that was just made. It is held by the open dialog and by nothing else: no cache, no URL, no storage. */
export interface Secret {
  readonly url: string
  readonly secret: string
}

/** Shows a new secret, this once. */
export const RevealSecret = ({ made, onClose }: { made: Secret; onClose: () => void }) => (
  <Dialog
    open
    onClose={onClose}
    title="The secret of the webhook"
    description={
      <>
        What is sent to <span className="break-all">{made.url}</span> is signed with it. It is shown this once; if it
        gets lost, rotate it.
      </>
    }
    actions={
      <Button look="primary" onClick={onClose}>
        I have stored the secret
      </Button>
    }
  >
    <CodeLine code={made.secret} label="Copy the secret" />
  </Dialog>
)
