import type { ProblemEntry } from './problemEntry.js';
import { refusal } from './refusal.js';

/** What the rules answer about disputes, rulings, strategies, contact points and who works an account. */
export const courseProblems = {
  'account.unknown': refusal(409, [
    'La cuenta no existe.',
    'Revise el número en la lista de cuentas.',
    'The account does not exist.',
    'Check its number in the list of accounts.',
  ]),
  'account.hasLived': refusal(409, [
    'La gestión de la cuenta ya había empezado.',
    'Revise el expediente.',
    'Work on the account had begun already.',
    'Look at its case file.',
  ]),
  'account.alreadyDisputed': refusal(409, [
    'La cuenta ya está en aclaración.',
    'Agregue lo nuevo a la aclaración abierta cuando responda el cliente.',
    'The account is already in dispute.',
    'Add what is new to the open dispute when the client answers.',
  ]),
  'account.notDisputed': refusal(409, [
    'La cuenta no está en aclaración.',
    'Actualice el expediente: quizá ya se resolvió.',
    'The account is not in dispute.',
    'Refresh the case file: it may have been resolved.',
  ]),
  'account.assigneeUnknown': refusal(422, [
    'Esa persona no existe o no gestiona cuentas.',
    'Elija a un gestor activo.',
    'That person does not exist or does not work accounts.',
    'Choose somebody who does.',
  ]),
  'dispute.superseded': refusal(409, [
    'Esa aclaración no es la que está abierta.',
    'Abra la aclaración vigente y resuelva esa.',
    'That dispute is not the open one.',
    'Open the current dispute and resolve that one.',
  ]),
  'ruling.notApproved': refusal(409, [
    'No hay un dictamen aprobado que reabrir.',
    'Actualice el expediente.',
    'There is no approved ruling to reopen.',
    'Refresh the case file.',
  ]),
  'ruling.notYours': refusal(409, [
    'Su usuario no decide dictámenes.',
    'Pida la decisión a un supervisor.',
    'Your user does not decide rulings.',
    'Ask a supervisor to decide.',
  ]),
  'ruling.refusalNeedsNote': refusal(422, [
    'Para rechazar un dictamen hace falta decir por qué.',
    'Escriba la nota.',
    'Refusing a ruling needs a reason.',
    'Write the note.',
  ]),
  'strategy.alreadyInForce': refusal(409, [
    'La cuenta ya sigue esa estrategia.',
    'Elija otra versión.',
    'The account already follows that strategy.',
    'Choose another version.',
  ]),
  'strategy.versionUnknown': refusal(422, [
    'Esa versión de estrategia no existe.',
    'Elija una versión de la lista de estrategias.',
    'That strategy version does not exist.',
    'Choose a version from the list of strategies.',
  ]),
  'strategy.malformed': refusal(422, [
    'La estrategia guardada no se puede seguir.',
    'Elija otra versión y avise a quien administra las estrategias.',
    'The stored strategy cannot be followed.',
    'Choose another version and tell whoever manages strategies.',
  ]),
  'contact.partyUnknown': refusal(422, [
    'Esa persona no es parte de la cuenta.',
    'Elija al titular, a un aval o a un obligado solidario.',
    'That person is not a party of the account.',
    'Choose the holder, a guarantor or a joint debtor.',
  ]),
  'contact.pointUnknown': refusal(422, [
    'Ese domicilio, teléfono o correo no es de la cuenta.',
    'Elija uno del expediente o propóngalo primero.',
    'That address, phone or e-mail is not of the account.',
    'Choose one of the case file or propose it first.',
  ]),
  'contact.pointKnown': refusal(409, [
    'Ese dato de contacto ya está en la cuenta.',
    'Búsquelo en el expediente.',
    'That contact point is already in the account.',
    'Look for it in the case file.',
  ]),
  'letter.unknown': refusal(422, [
    'Esa carta no es de esta cuenta.',
    'Revise el código de la pieza.',
    'That letter is not of this account.',
    'Check the code of the piece.',
  ]),
  'address.unknown': refusal(422, [
    'Ese domicilio no es de la cuenta.',
    'Elija uno del expediente.',
    'That address is not of the account.',
    'Choose one of the case file.',
  ]),
  'address.nothingChosen': refusal(422, [
    'No se eligió ni se escribió un domicilio.',
    'Elija un candidato o escriba el domicilio.',
    'No address was chosen or typed.',
    'Choose a candidate or type the address.',
  ]),
  'address.candidateUnknown': refusal(422, [
    'Ese asentamiento no está en el catálogo postal.',
    'Elija un candidato del catálogo.',
    'That settlement is not in the postal catalogue.',
    'Choose a candidate from the catalogue.',
  ]),
  'command.unknown': refusal(409, [
    'La operación no corresponde a lo que se guardó.',
    'Repita la operación con un identificador nuevo.',
    'The operation is not the one that was stored.',
    'Repeat it with a new identifier.',
  ]),
} as const satisfies Record<string, ProblemEntry>;
