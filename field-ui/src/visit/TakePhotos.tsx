import { useEffect, useId, useState } from 'react';
import { IonIcon } from '@ionic/react';
import { cameraOutline, closeCircle, documentTextOutline } from 'ionicons/icons';
import type { OpenVisit } from './useVisit.js';
import type { TakenFile } from './visitDraft.js';

function Thumbnail({ file, visit }: { file: TakenFile; visit: OpenVisit }) {
  const [address, setAddress] = useState<string>();
  const { bytesOf, dropFile } = visit;
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    void bytesOf(file.id).then((bytes) => {
      if (bytes === undefined || left) return;
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setAddress(made);
    });
    return () => {
      left = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
    // The bytes under an id never change.
  }, [file.id]);
  return (
    <figure>
      <img src={address} alt={file.what === 'photo' ? 'Foto de la visita' : 'Documento'} />
      <button type="button" aria-label="Quitar" onClick={() => void dropFile(file.id)}>
        <IonIcon icon={closeCircle} aria-hidden="true" />
      </button>
    </figure>
  );
}

interface Props {
  visit: OpenVisit;
  /** The result asks for one. */
  required: boolean;
  /** A receipt or a paper makes sense here. */
  papers: boolean;
  fault: string | undefined;
}

const buttons = [
  { what: 'photo', title: 'Tomar foto', icon: cameraOutline },
  { what: 'paper', title: 'Foto de documento', icon: documentTextOutline },
] as const;

/** The photos of the visit, with the guide that keeps faces out of them. */
export function TakePhotos({ visit, required, papers, fault }: Props) {
  const id = useId();
  const [trouble, setTrouble] = useState<string>();
  const { draft, takePhoto } = visit;

  const take = async (file: File, what: TakenFile['what']): Promise<void> => {
    try {
      setTrouble(undefined);
      await takePhoto(file, what);
    } catch {
      setTrouble('No se pudo guardar la foto. Tómela otra vez; si no hay espacio, libere memoria del teléfono.');
    }
  };

  return (
    <section className="stack" aria-label="Fotos">
      <h2>Fotos {required ? '' : '(opcional)'}</h2>
      <p className="muted">La fachada y el número, sin personas ni rostros.</p>
      {draft !== undefined && draft.files.length > 0 && (
        <div className="photos">
          {draft.files.map((file) => (
            <Thumbnail key={file.id} file={file} visit={visit} />
          ))}
        </div>
      )}
      {buttons
        .filter(({ what }) => what === 'photo' || papers)
        .map(({ what, title, icon }) => (
          <label key={what} className="choice" htmlFor={`${id}${what}`}>
            <IonIcon icon={icon} aria-hidden="true" />
            {title}
            <input
              id={`${id}${what}`}
              type="file"
              accept="image/*"
              capture="environment"
              hidden
              data-testid={`take-${what}`}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file !== undefined) void take(file, what);
                event.target.value = '';
              }}
            />
          </label>
        ))}
      {(trouble ?? fault) !== undefined && (
        <p className="fault" role="alert">
          {trouble ?? fault}
        </p>
      )}
    </section>
  );
}
