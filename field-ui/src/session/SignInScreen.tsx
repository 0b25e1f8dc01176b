import { useState } from 'react';
import { IonButton, IonContent, IonIcon, IonPage, IonSpinner } from '@ionic/react';
import { alertCircleOutline } from 'ionicons/icons';
import { useField } from '../app/fieldContext.js';
import { SignInError } from './session.js';

/** The first screen; also the one that a session's end leads to. */
export function SignInScreen({ again }: { again?: string }) {
  const field = useField();
  const [username, setUsername] = useState(again ?? '');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  const enter = async (): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      await field.signIn(username.trim(), password);
    } catch (error) {
      setFault(error instanceof SignInError ? error.message : 'No se pudo entrar. Intente otra vez.');
      setBusy(false);
    }
  };

  return (
    <IonPage>
      <IonContent>
        <form
          className="page"
          style={{ maxWidth: 420, paddingTop: '12vh' }}
          onSubmit={(event) => {
            event.preventDefault();
            void enter();
          }}
        >
          <img src="icon.svg" width={64} height={64} alt="" />
          <div>
            <h1>Cartera Campo</h1>
            <p className="muted">Entre con el usuario de su despacho.</p>
          </div>
          <label className="labelled">
            <span>Usuario</span>
            <input
              className="field"
              autoComplete="username"
              autoCapitalize="none"
              value={username}
              onChange={(event) => {
                setUsername(event.target.value);
              }}
            />
          </label>
          <label className="labelled">
            <span>Contraseña</span>
            <input
              className="field"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => {
                setPassword(event.target.value);
              }}
            />
          </label>
          {fault !== undefined && (
            <div className="note late" role="alert">
              <IonIcon icon={alertCircleOutline} aria-hidden="true" />
              <p>{fault}</p>
            </div>
          )}
          <IonButton type="submit" expand="block" disabled={busy || username.trim() === '' || password === ''}>
            {busy ? <IonSpinner name="crescent" /> : 'Entrar'}
          </IonButton>
        </form>
      </IonContent>
    </IonPage>
  );
}
