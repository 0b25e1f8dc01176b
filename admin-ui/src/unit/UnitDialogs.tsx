import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { unitKinds } from '@cartera/domain/unit';
import type { UnitKind } from '@cartera/domain/unit';
import { useOperation } from '../asking/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { createUnit, importUnits, setTerritory } from './unitSource.js';
import type { Unit, UnitFile } from './unitSource.js';
import { useUnitOrder } from './useUnitOrder.js';

interface UnitDialogProps {
  onDone: (id?: string) => void;
  onClose: () => void;
}

function KindField({ kind, onChoose }: { kind: UnitKind; onChoose: (kind: UnitKind) => void }) {
  const translate = useTranslate();
  return (
    <ChoiceField
      label={translate('unit.kind')}
      value={kind}
      options={unitKinds.map((value) => ({ value, label: translate(`unit.kinds.${value}`) }))}
      onChoose={(value) => onChoose(value as UnitKind)}
    />
  );
}

/** The kind that usually lies beneath another. */
function kindBeneath(parent: Unit | undefined): UnitKind {
  return (
    unitKinds[parent === undefined ? 0 : Math.min(unitKinds.indexOf(parent.kind) + 1, unitKinds.length - 1)] ?? 'team'
  );
}

/** A new unit beneath the chosen one. */
export function NewUnit({ parent, onDone, onClose }: UnitDialogProps & { parent: Unit | undefined }) {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const [kind, setKind] = useState(kindBeneath(parent));
  const create = useOperation(createUnit, ({ id }: UnitFile) => onDone(id));
  return (
    <OrderDialog
      title={translate('unit.create')}
      consequence={parent === undefined ? undefined : translate('unit.beneath', { parent: parent.name })}
      submit={translate('unit.createSubmit')}
      asked={name.trim() === '' ? undefined : { parentId: parent?.id ?? null, kind, name: name.trim() }}
      order={create}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={translate('unit.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <KindField kind={kind} onChoose={setKind} />
    </OrderDialog>
  );
}

/** The territory as a list of postal codes. */
export function PostalCodeGround({ unit, onDone, onClose }: UnitDialogProps & { unit: UnitFile }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(unit.postalCodes?.join(' ') ?? '');
  const postalCodes = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
  const wrong = postalCodes.filter((code) => !/^\d{5}$/.test(code));
  const order = useUnitOrder(
    (codes: string[]) => setTerritory(unit.id, { postalCodes: codes }),
    () => onDone(),
  );
  return (
    <OrderDialog
      wide
      title={translate('unit.postalCodes')}
      consequence={translate('unit.groundHelp')}
      submit={translate('unit.setGround')}
      asked={postalCodes.length === 0 || wrong.length > 0 ? undefined : postalCodes}
      order={order}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        multiline
        minRows={4}
        label={translate('unit.postalCodes')}
        value={typed}
        error={wrong.length > 0}
        helperText={
          wrong.length > 0
            ? translate('unit.wrongCodes', { codes: wrong.slice(0, 5).join(', ') })
            : translate('unit.codeCount', { smart_count: postalCodes.length })
        }
        onChange={(event) => setTyped(event.target.value)}
      />
    </OrderDialog>
  );
}

/** Territories of many units at once, from a GeoJSON file. */
export function ImportUnits({ parent, onDone, onClose }: UnitDialogProps & { parent: Unit | undefined }) {
  const translate = useTranslate();
  const [kind, setKind] = useState(kindBeneath(parent));
  const [file, setFile] = useState<unknown>();
  const [isWrong, setWrong] = useState(false);
  const order = useUnitOrder(importUnits, () => onDone());
  const take = async (chosen: File | undefined): Promise<void> => {
    setFile(undefined);
    setWrong(false);
    if (chosen === undefined) return;
    try {
      setFile(JSON.parse(await chosen.text()));
    } catch {
      setWrong(true);
    }
  };
  return (
    <OrderDialog
      title={translate('unit.import')}
      consequence={translate('unit.importHelp')}
      submit={translate('unit.importSubmit')}
      asked={file === undefined ? undefined : { parentId: parent?.id ?? null, kind, file }}
      order={order}
      onClose={onClose}
    >
      <KindField kind={kind} onChoose={setKind} />
      <TextField
        type="file"
        required
        label={translate('unit.file')}
        error={isWrong}
        helperText={isWrong ? translate('unit.notJson') : undefined}
        onChange={(event) => void take((event.target as HTMLInputElement).files?.[0])}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { accept: '.geojson,.json' } }}
      />
    </OrderDialog>
  );
}
