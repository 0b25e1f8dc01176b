/* Written by `npm run openapi` from the routes of the API; never by hand. */

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cuentas, con filtros y orden */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una cuenta: personas, domicilios, lo que sigue y lo que se puede pedir */
        get: operations["showAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Convenios de la cuenta */
        get: operations["listAccountAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/authorise-contact-point": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Autorizar un domicilio, teléfono o correo */
        post: operations["authoriseContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/bar-contact-point": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vetar un domicilio, teléfono o correo */
        post: operations["barContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/cancel-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancelar la promesa vigente */
        post: operations["cancelPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/change-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cambiar la estrategia de la cuenta */
        post: operations["changeStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/correct-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corregir un domicilio */
        post: operations["correctAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/decide-agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aprobar o rechazar un convenio */
        post: operations["decideAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/decide-ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aprobar o rechazar un dictamen */
        post: operations["decideRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Detener la cuenta */
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/make-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar una promesa de pago hecha por escrito o en persona */
        post: operations["makePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/open-dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abrir una aclaración */
        post: operations["openDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/propose-agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proponer un convenio */
        post: operations["proposeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/propose-contact-point": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proponer un teléfono, correo o domicilio nuevo */
        post: operations["proposeContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asignar la cuenta a una persona, o devolverla a todas */
        post: operations["reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/record-complaint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar una queja */
        post: operations["recordComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/record-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar una gestión */
        post: operations["recordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Liberar la cuenta */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/reopen-ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reabrir un dictamen aprobado que todavía no sale */
        post: operations["reopenRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/reschedule-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reprogramar la promesa vigente */
        post: operations["reschedulePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/resolve-dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar la respuesta del cliente a una aclaración */
        post: operations["resolveDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/commands/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirar la cuenta a petición del cliente */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quejas de la cuenta */
        get: operations["listAccountComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/contact-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gestiones de la cuenta, con su evidencia */
        get: operations["listAccountContactAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Aclaraciones de la cuenta */
        get: operations["listAccountDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documentos de la cuenta */
        get: operations["listAccountDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Estado de cuenta: qué cambió el saldo y cuánto quedó */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cartas de la cuenta */
        get: operations["listAccountLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pagos y reversos de la cuenta */
        get: operations["listAccountPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promesas de la cuenta, de la más reciente a la más antigua */
        get: operations["listAccountPromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dictámenes de la cuenta, con sus pruebas */
        get: operations["listAccountRulings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/situation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Por qué está aquí, qué sigue, qué pruebas faltan y si se le puede contactar ahora */
        get: operations["showSituation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Movimientos, del más reciente al más antiguo */
        get: operations["listTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buscar cuentas por nombre o número
         * @description Los mismos filtros que la lista. El texto va en el cuerpo: un nombre no debe quedar en una dirección.
         */
        post: operations["searchAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acknowledgements/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Página del acuse */
        get: operations["askAcknowledgement"];
        put?: never;
        /** Acusar recibo de un reporte */
        post: operations["acknowledgeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Convenios, del más reciente al más antiguo */
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alertas, de la más reciente a la más antigua */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una alerta */
        get: operations["showAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decir que alguien la está atendiendo
         * @description Deja de subir a otras unidades. Cuenta la primera persona que lo dice.
         */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrar una alerta */
        post: operations["closeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explicar una alerta mía */
        post: operations["explainAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procesos por lote, del más reciente al más antiguo */
        get: operations["listBatches"];
        put?: never;
        /** Preparar un lote: elige las cuentas y muestra el efecto, sin hacer nada todavía */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un lote: estado, avance y efecto en lo pendiente */
        get: operations["showBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/commands/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Autorizar, otra persona */
        post: operations["approveBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/commands/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Descartar antes de iniciar */
        post: operations["discardBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/commands/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repetir lo rechazado y lo fallido */
        post: operations["retryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/commands/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Iniciar o continuar */
        post: operations["startBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/commands/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Detener; lo pendiente se conserva */
        post: operations["stopBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las cuentas de un lote y qué pasó con cada una */
        get: operations["listBatchRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-files/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verificar que ningún movimiento se alteró, quitó o insertó
         * @description De un cliente, una cartera o una cuenta, por partes: se sigue con `after` igual a `next` hasta que sea null.
         */
        post: operations["verifyCaseFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Archivos de clientes, del más reciente al más antiguo */
        get: operations["listClientFiles"];
        put?: never;
        /**
         * Enviar un archivo del cliente
         * @description Responde en cuanto el archivo está guardado; el avance se lee en el propio archivo. El mismo archivo otra vez, con cualquier id, responde el primero.
         */
        post: operations["sendClientFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Estado, avance, conteos, periodo y correspondencia de columnas */
        get: operations["showClientFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}/commands/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Aceptar: avisar a cada cuenta
         * @description De un archivo de pagos, el periodo que cubre; sin él, el que sugieren sus renglones.
         */
        post: operations["acceptClientFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}/commands/correct-layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leer otra vez con otra correspondencia de columnas */
        post: operations["correctFileLayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}/commands/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Descartar antes de aceptar */
        post: operations["discardClientFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Problemas del archivo, del más frecuente al menos */
        get: operations["countClientFileProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}/row-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones sin efecto o con problemas, como CSV para el cliente */
        get: operations["downloadFileRowErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-files/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones, en el orden del archivo */
        get: operations["listClientFileRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clientes, por código */
        get: operations["listClients"];
        put?: never;
        /** Dar de alta un cliente */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un cliente */
        get: operations["showClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cambiar las reglas de un cliente
         * @description Sustituye todas; lo que no se diga vuelve a lo acostumbrado. Cartas y reportes las siguen desde ahora; cada cuenta viva conserva las de contacto, promesas y convenios con las que empezó.
         */
        put: operations["setClientRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gestores de campo de sus unidades */
        get: operations["listCollectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collectors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un gestor de campo */
        get: operations["showCollector"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collectors/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decir cómo trabaja un gestor: en qué se mueve, qué sabe, de dónde sale, cuándo y si falta */
        put: operations["setCollectorProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quejas, de la más reciente a la más antigua */
        get: operations["listComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gestiones con su evidencia, de la última a la primera
         * @description Los días son los del despacho, en la hora de la Ciudad de México; ambos se incluyen.
         */
        get: operations["listContactAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mi día: ruta, visitas y lo que hace falta para trabajar sin red
         * @description Los datos de cada caso van sellados: los abre un dato que sólo sabe el titular, el aval o el obligado solidario. Con `If-None-Match` responde 304 mientras nada cambie.
         */
        get: operations["showDayPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Planes del día de una unidad, del más reciente al más antiguo */
        get: operations["listDayPlans"];
        put?: never;
        /**
         * Planear el día de una unidad: repartir lo pendiente y trazar las rutas
         * @description Se responde 202 y se sigue por eventos. Nadie pierde una parada que ya se le publicó.
         */
        post: operations["planDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un plan y las rutas que cambió, antes y después */
        get: operations["showDayPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/{id}/unplanned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visitas que el plan no pudo dar a nadie, cada una con su motivo */
        get: operations["listUnplannedVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/map-problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fallas del mapa: tramos de las rutas publicadas de un día que rodean absurdamente, los peores primero */
        get: operations["listMapProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pasar una visita a un gestor, o a otro lugar de su ruta
         * @description Quien la tenía la pierde en el mismo instante. Las reglas de contacto valen también para una persona.
         */
        post: operations["moveVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ordenar otra vez lo que le queda a un gestor, desde donde está */
        post: operations["replanCollector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/top-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dar más visitas a un gestor, ahora */
        post: operations["topUpCollector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/urgent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dar una visita urgente a quien pueda llegar primero, antes que todo lo demás */
        post: operations["planUrgentVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/day-plans/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visitas del día de una unidad: en qué ruta está cada una y por qué las demás en ninguna */
        get: operations["listDayVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mis teléfonos registrados, también los dados de baja */
        get: operations["listDevices"];
        put?: never;
        /**
         * Registrar este teléfono
         * @description Pide una sesión abierta con contraseña. El token que regresa sólo sirve junto a la cabecera `x-cartera-device` con este id, y dura un mes. Registrarlo de nuevo da otro token y anula el anterior.
         */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Dar de baja uno de mis teléfonos, para siempre */
        delete: operations["giveUpDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Aclaraciones, de la más reciente a la más antigua */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Datos de un documento */
        get: operations["showDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contenido de un documento */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Simulaciones, de la más reciente a la más antigua */
        get: operations["listDryRuns"];
        put?: never;
        /** Simular una versión o un borrador en las cuentas abiertas de un cliente o cartera */
        post: operations["startDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una simulación y sus totales */
        get: operations["showDryRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-runs/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Las cuentas de la simulación y dónde se separa su camino */
        get: operations["listDryRunAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-runs/{id}/paths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Los caminos distintos, antes y después; los de más cuentas primero */
        get: operations["listDryRunPaths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cambios conforme ocurren (server-sent events)
         * @description Evento `changes`: `{changes:[{topic, entityId, at, data}]}`, sólo de lo que usted puede ver. Evento `positions`: `{positions:[{shiftId, collectorId, unitId, at, longitude, latitude, …}]}`, la última de cada gestor en turno, a lo más una por segundo. Evento `reset`: hubo demasiado que contar, o cambió su alcance; vuelva a leer lo que muestra. Tras un corte, `Last-Event-ID` continúa donde se quedó; un cambio puede llegar dos veces, ninguno se pierde.
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/franking-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registros de franqueo, primero los que vencen más tarde */
        get: operations["listFrankingRegistrations"];
        put?: never;
        /** Dar de alta un registro de franqueo o su renovación */
        post: operations["createFrankingRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/franking-registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un registro de franqueo */
        get: operations["showFrankingRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Productividad y efectividad por cuenta
         * @description Los días son los del despacho, en la hora de la Ciudad de México; ambos se incluyen.
         */
        get: operations["measureAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Productividad y efectividad por gestor
         * @description Los días son los del despacho, en la hora de la Ciudad de México; ambos se incluyen.
         */
        get: operations["measureAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Productividad y efectividad por producto
         * @description Los días son los del despacho, en la hora de la Ciudad de México; ambos se incluyen.
         */
        get: operations["measureProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recepciones, de la más reciente a la más antigua */
        get: operations["listIntakes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Estado, avance, conteos, lectura y correspondencia de columnas */
        get: operations["showIntake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/commands/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Aceptar: crear las cuentas */
        post: operations["acceptIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/commands/correct-layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leer otra vez con otra correspondencia de columnas */
        post: operations["correctLayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/commands/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Descartar antes de aceptar */
        post: operations["discardIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/commands/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deshacer antes del primer contacto */
        post: operations["undoIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/row-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones con problemas, como CSV para el cliente */
        get: operations["downloadRowErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones, en el orden del archivo */
        get: operations["listIntakeRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones por calidad, problema y corrección */
        get: operations["showIntakeSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registrar el acuse de una carta entregada
         * @description Que una carta no haya vuelto no prueba que se entregó: hace falta el acuse.
         */
        post: operations["deliverLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registrar una carta devuelta
         * @description La misma devolución otra vez, con cualquier id, no cambia nada; con otro motivo se rechaza. La carta queda devuelta aunque su cuenta ya haya terminado.
         */
        post: operations["returnLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corridas de correspondencia, de la más reciente a la más antigua */
        get: operations["listMailingRuns"];
        put?: never;
        /**
         * Formar una corrida con las cartas de un cliente y una plantilla
         * @description Congela la lista de cartas por enviar, las ordena por código postal y las imprime por secciones. Sin registro de franqueo vigente no empieza.
         */
        post: operations["createMailingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una corrida, cuántas piezas hay en cada estado y sus archivos de impresión */
        get: operations["showMailingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/commands/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancelar la corrida antes del depósito; sus cartas pueden ir en otra */
        post: operations["cancelMailingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/commands/deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar que el correo recibió la corrida */
        post: operations["depositMailingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/commands/renew-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preparar otra vez la ficha de depósito, con fecha de hoy */
        post: operations["renewDepositSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/commands/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reintentar una corrida detenida */
        post: operations["retryMailingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/deposit-slip/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ficha de depósito vigente de una corrida */
        get: operations["downloadDepositSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/pieces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Piezas de una corrida, en el orden del correo */
        get: operations["listMailingPieces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailing-runs/{id}/sections/{section}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Archivo de impresión de una sección */
        get: operations["downloadMailingSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Correos enviados o por enviar */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/tiles.pmtiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mapa base (PMTiles), por partes
         * @description Acepta `Range`, `If-Range` e `If-None-Match`; al cambiar el mapa cambia su `ETag`.
         */
        get: operations["readMapTiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pagos y reversos, del último recibido al primero */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Usuarios, por nombre de usuario */
        get: operations["listPeople"];
        put?: never;
        /** Dar de alta a un usuario, con una contraseña temporal */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un usuario */
        get: operations["showPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cambiar el nombre, el papel o los clientes de un usuario
         * @description Rige de inmediato, también en sus sesiones abiertas. Lo que ya no puede atender vuelve a su escritorio.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/v1/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrarle la puerta a un usuario: sesiones, teléfonos y tareas incluidas */
        post: operations["disablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Volver a admitir a un usuario */
        post: operations["enablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cerrar todas las sesiones de un usuario, también las de sus teléfonos */
        post: operations["endPersonSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dar una contraseña temporal; sus sesiones se cierran y su acceso se destraba */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sesiones abiertas y teléfonos de un usuario */
        get: operations["listPersonSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Carteras, de la más reciente a la más antigua */
        get: operations["listPortfolios"];
        put?: never;
        /** Abrir una cartera */
        post: operations["createPortfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una cartera */
        get: operations["showPortfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolios/{id}/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recepciones de una cartera */
        get: operations["listPortfolioIntakes"];
        put?: never;
        /**
         * Colocar un archivo en la cartera
         * @description Responde en cuanto el archivo está guardado; el avance se lee en la recepción. El mismo archivo otra vez, con cualquier id, responde la primera recepción.
         */
        post: operations["placeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enviar posiciones de la jornada
         * @description Hasta 1000 por envío. Cada posición se guarda una sola vez por teléfono y hora; lo que no se guarda se dice por su lugar en el envío. Fuera de la jornada y en sus pausas no se guarda nada. La respuesta llega cuando ya están guardadas.
         */
        post: operations["sendPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions/retention/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cuántos días conserva una unidad las posiciones de sus jornadas */
        get: operations["showPositionRetention"];
        /**
         * Decidir cuántos días conserva una unidad las posiciones de sus jornadas
         * @description Lo que pase de ese plazo se borra para siempre en las horas siguientes; las alertas quedan.
         */
        put: operations["setPositionRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promesas de pago, en el orden en que vencen */
        get: operations["listPromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reportes a clientes, del más reciente al más antiguo */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Un reporte y el estado de su correo
         * @description Sus dictámenes: `GET /api/v1/rulings?reportId=…`.
         */
        get: operations["showReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reintentar un reporte detenido, cuando ya se corrigió lo que faltaba
         * @description Se revisa todo de nuevo antes de que salga; el estado cambia cuando el reintento avanza.
         */
        post: operations["retryReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rutas del día de una unidad y cuánto llevan */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Una ruta: la publicada, u otra de sus versiones
         * @description Un gestor ve la suya; quien supervisa, las de sus unidades. El borrador es la versión siguiente a la publicada.
         */
        get: operations["showRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmar que sigo esta versión de mi ruta */
        post: operations["acknowledgeRouteVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publicar el borrador de una ruta: el teléfono del gestor lo recibe */
        post: operations["publishRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poner mis paradas en otro orden; queda como otra versión de la ruta */
        post: operations["reorderMyRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/stops/{stopId}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dejar fija una parada: ningún plan la mueve */
        post: operations["lockRouteStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/stops/{stopId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dejar una parada sin visitar, con su motivo; la visita sigue pendiente */
        post: operations["skipRouteStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{id}/stops/{stopId}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Soltar una parada fija */
        post: operations["unlockRouteStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mi ruta de hoy, si ya se publicó: paradas, calles e indicaciones */
        get: operations["showMyRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/today/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ordenar otra vez lo que me queda del día, desde donde estoy */
        post: operations["recomputeMyRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/today/top-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pedir más visitas para lo que me queda del día */
        post: operations["topUpMyRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dictámenes, del más reciente al más antiguo */
        get: operations["listRulings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quién soy */
        get: operations["showSession"];
        put?: never;
        /** Iniciar sesión */
        post: operations["signIn"];
        /** Cerrar sesión */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cambiar mi contraseña; mis demás sesiones se cierran */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mis sesiones abiertas, de la más reciente a la más antigua */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cerrar una de mis sesiones */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jornadas y dónde está cada gestor, de la más reciente a la más antigua */
        get: operations["listShifts"];
        put?: never;
        /**
         * Iniciar mi jornada desde este teléfono
         * @description El id lo hace el teléfono. `at` dice cuándo empezó, hasta doce horas antes: una jornada puede empezar sin señal.
         */
        post: operations["startShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una jornada: la propia, o de una unidad a su alcance */
        get: operations["showShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/acknowledge-route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmar que mi teléfono sigue esta versión de la ruta */
        post: operations["acknowledgeRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminar mi jornada, o una de una unidad a su cargo */
        post: operations["endShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/panic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pedir ayuda
         * @description Queda escrito de inmediato y avisa a la unidad; si nadie responde en un minuto, sube a la siguiente.
         */
        post: operations["callForHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pausar mi jornada */
        post: operations["pauseShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recorrido de una jornada: camino, pausas, paradas, visitas y alertas */
        get: operations["replayShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reanudar mi jornada */
        post: operations["resumeShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mi jornada abierta, si hay, y sus alertas */
        get: operations["showMyShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Estrategias, por código */
        get: operations["listStrategies"];
        put?: never;
        /** Crear una estrategia, todavía sin versión */
        post: operations["createStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una estrategia con sus versiones */
        get: operations["showStrategy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Crear una versión desde una hoja de cálculo; todo o nada, con cada celda que corregir */
        post: operations["importStrategySheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Crear una versión; las cuentas vivas conservan la suya */
        post: operations["createStrategyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Repartos de cuentas nuevas entre versiones, del más reciente al más antiguo */
        get: operations["listStrategySplits"];
        put?: never;
        /** Repartir las cuentas que lleguen desde ahora, en lugar del reparto vigente */
        post: operations["createStrategySplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-splits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un reparto */
        get: operations["showStrategySplit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-splits/{id}/commands/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminar el reparto: las cuentas nuevas empiezan con la versión de la cartera */
        post: operations["endStrategySplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-splits/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resultados por rama: cuentas, gestiones, promesas, recuperación y dictámenes */
        get: operations["showSplitResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una versión de estrategia */
        get: operations["showStrategyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-versions/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué cambia de otra versión a ésta, paso por paso */
        get: operations["compareStrategyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-versions/{id}/sheet.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La versión como CSV */
        get: operations["downloadStrategyCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategy-versions/{id}/sheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** La versión como libro de Excel, para corregirla y volver a subirla */
        get: operations["downloadStrategyWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stuck-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cuentas atoradas: abiertas, sin nada previsto y sin tarea
         * @description `neverBegan`: su vida no empezó. `timerPassed`: lo previsto no ocurrió. `taskMissing`: espera a una persona y no está en ningún escritorio.
         */
        get: operations["listStuckAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tareas abiertas de sus escritorios, las más urgentes primero */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tomar una tarea */
        post: operations["claimTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entregar una tarea a otra persona
         * @description La suya, quien la tomó; la de cualquiera, o una libre, quien reparte el trabajo.
         */
        post: operations["handOverTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quién se puede entregar la tarea */
        get: operations["listTaskHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/prioritise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subir o bajar una tarea en su escritorio */
        post: operations["prioritiseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Devolver una tarea a su escritorio */
        post: operations["putBackTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cuánto espera en cada escritorio
         * @description Cada número cuenta la lista con el filtro del mismo nombre (`free`, `mine`, `dueBy` ahora), hasta 1000; uno mayor que `cap` dice que hay más.
         */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tomar la tarea libre más urgente
         * @description La primera de la lista con `free` y los mismos filtros; dos personas nunca reciben la misma. Repetir el id da la misma tarea. Sin tareas libres, `task` es nulo.
         */
        post: operations["takeNextTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tiles/{layer}/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mosaico vectorial de cuentas, unidades, gestores, rutas o alertas a su alcance
         * @description Mapbox Vector Tile. De lejos, las cuentas se cuentan por celda (`accounts`, `worst`); desde el zoom 15 cada lugar es un punto. Nunca nombres ni montos.
         */
        get: operations["readTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Estructura: unidades a su alcance, nivel por nivel */
        get: operations["listUnits"];
        put?: never;
        /** Agregar una unidad a la estructura */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Una unidad, con su territorio y su gente */
        get: operations["showUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Cambiar el nombre de una unidad o moverla, con lo que depende de ella */
        patch: operations["changeUnit"];
        trace?: never;
    };
    "/api/v1/units/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archivar una unidad que ya no tiene nada */
        post: operations["archiveUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hacer a alguien parte de una unidad
         * @description Cada quien cobra en una sola unidad; supervisar puede varias.
         */
        put: operations["setMember"];
        post?: never;
        /** Quitar a alguien de una unidad */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Trazar el territorio de una unidad, o formarlo de códigos postales
         * @description Sus cuentas se acomodan después, sin que nadie espere: `placing` dice si falta alguna.
         */
        put: operations["setTerritory"];
        post?: never;
        /** Dejar a una unidad sin territorio */
        delete: operations["removeTerritory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Traslapes y huecos entre los territorios de unidades hermanas
         * @description Los pedazos más pequeños o angostos que un error de trazo no se cuentan.
         */
        get: operations["showCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Importar territorios de un archivo GeoJSON
         * @description Cada polígono lleva el nombre de su unidad; las que faltan se agregan. Se toma todo el archivo o nada, y repetirlo no cambia nada.
         */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/postal-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cargar los polígonos de los códigos postales
         * @description Los códigos que el archivo no trae se quedan como están.
         */
        put: operations["writePostalAreas"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unresolved-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones sin cuenta, del que más ha esperado al que menos */
        get: operations["listUnresolvedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unresolved-rows/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decir a qué cuenta corresponde un renglón */
        post: operations["assignUnresolvedRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unresolved-rows/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Descartar un renglón que no es de ninguna cuenta */
        post: operations["dismissUnresolvedRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unresolved-rows/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renglones sin cuenta de un cliente, como CSV para preguntarle */
        get: operations["downloadUnresolvedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empezar el envío de un archivo (tus)
         * @description Con `Tus-Resumable: 1.0.0` y `Upload-Length`; `Location` dice a dónde van sus partes.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Abandonar un envío (tus) */
        delete: operations["discardUpload"];
        options?: never;
        head?: never;
        /** Enviar la parte que sigue (tus) */
        patch: operations["continueUpload"];
        trace?: never;
    };
    "/api/v1/uploads/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Guardar en el expediente un archivo que llegó completo
         * @description Sólo después de esta respuesta puede el teléfono borrar el archivo. Repetirla da lo mismo.
         */
        post: operations["keepUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/video-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Salas de video abiertas a las que puedo entrar */
        get: operations["listVideoRooms"];
        put?: never;
        /** Abrir una sala de video sobre una cuenta, una jornada o una alerta, y entrar */
        post: operations["openVideoRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/video-rooms/{id}/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entrar a una sala de video abierta */
        post: operations["enterVideoRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/video-rooms/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Salir de una sala de video; quien la abrió o supervisa puede terminarla para todos */
        post: operations["leaveVideoRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidencia de las visitas, de la más reciente a la más antigua */
        get: operations["listVisitEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-evidence/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decir qué se encontró al revisar la evidencia de una visita
         * @description La visita cuenta igual; lo que se encuentra queda escrito y no se cambia.
         */
        put: operations["closeEvidenceReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imprimir los formatos de unas visitas abiertas
         * @description Responde en cuanto el lote está apuntado; el PDF se pide cuando su estado es `printed`.
         */
        post: operations["printVisitForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El formato que dice el código de un papel */
        get: operations["showVisitForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-forms/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capturar un formato: la misma gestión que envía un teléfono
         * @description Un formato se captura una sola vez. Lo que rechazan las reglas se corrige y se envía con otro id.
         */
        post: operations["captureVisitForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-forms/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Guardar la imagen de un formato lleno
         * @description La misma imagen otra vez es el mismo documento.
         */
        post: operations["scanVisitForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-forms/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un lote de formatos de visita */
        get: operations["showVisitFormBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-forms/batches/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El PDF de un lote: dos caras por visita, para doblar en tres */
        get: operations["downloadVisitForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El proceso responde */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PostgreSQL y Temporal responden */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Medidas para Prometheus */
        get: operations["metrics"];
        put?: never;
        post?: never;
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
        /** Account */
        Account: {
            balanceCents: number;
            /** Format: uuid */
            clientId: string;
            clientName: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description Lo que usted puede pedir ahora, y por qué no lo demás. */
            commands: components["schemas"]["AllowedCommand"][];
            contactPoints: {
                /** Address */
                address: {
                    candidates: {
                        municipality: string;
                        postalCode: string;
                        postalSettlementId: number;
                        score: number;
                        settlement: string;
                        state: string;
                        why: string[];
                    }[];
                    city: string | null;
                    corrections: {
                        from: string | null;
                        part: string;
                        to: string;
                        why: string;
                    }[];
                    exterior: string | null;
                    /** @enum {string} */
                    geocodeState: "pending" | "found" | "notFound";
                    /** @enum {string} */
                    grade: "exact" | "corrected" | "doubtful" | "contradictory" | "incomplete";
                    interior: string | null;
                    latitude: number | null;
                    locationSource: ("geocoder" | "visit" | "person") | null;
                    longitude: number | null;
                    municipality: string | null;
                    postalCode: string | null;
                    precision: ("house" | "street" | "settlement" | "postalCode") | null;
                    problems: string[];
                    settlement: string | null;
                    state: string | null;
                    street: string | null;
                } | null;
                /** @enum {string} */
                authorisation: "authorised" | "proposed" | "barred";
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "address" | "phone" | "email";
                /** Format: uuid */
                partyId: string;
                provenance: string;
                value: string;
            }[];
            currency: string;
            daysPastDue: number;
            defaultInterestCents: number | null;
            /** Format: uuid */
            id: string;
            intakeFileName: string;
            /** Format: uuid */
            intakeId: string;
            /** NextEvent */
            nextEvent: {
                /** Format: date-time */
                at: string | null;
                stepKey?: string;
                /** @description Qué sigue: un paso de la estrategia, una revisión, un dictamen… */
                what: string;
                /** @description Código estable. */
                why: string;
            } | null;
            openedOn: string | null;
            ordinaryInterestCents: number | null;
            parties: {
                curp: string | null;
                fullName: string;
                /** Format: uuid */
                id: string;
                rfc: string | null;
                /** @enum {string} */
                role: "titular" | "aval" | "obligadoSolidario";
            }[];
            /** Format: date-time */
            placedAt: string;
            /** Format: uuid */
            portfolioId: string;
            portfolioName: string;
            principalCents: number | null;
            product: string;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            revision: number;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
            /** Format: date-time */
            stageSince: string;
            standing: components["schemas"]["AccountStanding"];
            /** Format: uuid */
            strategyVersionId: string;
            timeZone: string;
        };
        /** AccountIndicators */
        AccountIndicators: {
            /** Format: uuid */
            accountId: string;
            accountsContacted: number;
            accountsWorked: number;
            assignedAccounts: number;
            assignedCents: number;
            attempts: number;
            attemptsPerAccount: number | null;
            calls: number;
            /** Format: uuid */
            clientId: string;
            contactRate: number | null;
            contacts: number;
            coverageRate: number | null;
            dueCents: number;
            handlingSeconds: number;
            keptAmountRate: number | null;
            keptCents: number;
            keptRate: number | null;
            messages: number;
            paidCents: number;
            paidCentsPerAttempt: number | null;
            product: string;
            promisedCents: number;
            promisePaidCents: number;
            promisePaidCentsPerAttempt: number | null;
            promiseRate: number | null;
            promisesBroken: number;
            promisesDue: number;
            promisesKept: number;
            promisesMade: number;
            promisesPartial: number;
            recoveryRate: number | null;
            reference: string;
            rightPartyContacts: number;
            rightPartyRate: number | null;
            secondsPerCall: number | null;
            talkSeconds: number;
            visits: number;
        };
        /** AccountLine */
        AccountLine: {
            balanceCents: number;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            closedAt: string | null;
            currency: string;
            daysPastDue: number;
            grade: ("exact" | "corrected" | "doubtful" | "contradictory" | "incomplete") | null;
            holderName: string | null;
            /** Format: uuid */
            id: string;
            /** NextEvent */
            nextEvent: {
                /** Format: date-time */
                at: string | null;
                stepKey?: string;
                /** @description Qué sigue: un paso de la estrategia, una revisión, un dictamen… */
                what: string;
                /** @description Código estable. */
                why: string;
            } | null;
            /** Format: date-time */
            placedAt: string;
            /** Format: uuid */
            portfolioId: string;
            product: string;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
            /** Format: date-time */
            stageSince: string;
        };
        /**
         * AccountStanding
         * @description A qué está comprometida la cuenta y cómo ha cumplido.
         */
        AccountStanding: {
            assignee: {
                fullName: string;
                /** Format: uuid */
                id: string;
            } | null;
            livePromise: {
                amountCents: number;
                /** Format: date */
                dueOn: string;
                /** Format: uuid */
                id: string;
                paidCents: number;
                reschedules: number;
            } | null;
            openAgreement: {
                balanceCents: number;
                forgivenCents: number;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "restructure" | "forgiveness";
                paidCents: number;
                proposedBy: string;
                /** @enum {string} */
                state: "proposed" | "approved";
            } | null;
            openDispute: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "amount" | "paymentNotApplied" | "notMine" | "service" | "identityTheft" | "other";
                /** Format: date-time */
                openedAt: string;
            } | null;
            promisesBroken: number;
            promisesKept: number;
            promisesPartial: number;
        };
        /** AgentIndicators */
        AgentIndicators: {
            accountsContacted: number;
            accountsWorked: number;
            /** Format: uuid */
            agentId: string;
            agentName: string;
            attempts: number;
            attemptsPerAccount: number | null;
            calls: number;
            contactRate: number | null;
            contacts: number;
            dueCents: number;
            handlingSeconds: number;
            keptAmountRate: number | null;
            keptCents: number;
            keptRate: number | null;
            messages: number;
            promisedCents: number;
            promisePaidCents: number;
            promisePaidCentsPerAttempt: number | null;
            promiseRate: number | null;
            promisesBroken: number;
            promisesDue: number;
            promisesKept: number;
            promisesMade: number;
            promisesPartial: number;
            rightPartyContacts: number;
            rightPartyRate: number | null;
            secondsPerCall: number | null;
            talkSeconds: number;
            visits: number;
        };
        /** Agreement */
        Agreement: {
            /** Format: uuid */
            accountId: string;
            /** @description Lo que se debía al proponerlo. */
            balanceCents: number;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decidedByName: string | null;
            decisionNote: string | null;
            /** Format: uuid */
            documentId: string | null;
            /** Format: date-time */
            endedAt: string | null;
            forgivenCents: number;
            /** Format: uuid */
            id: string;
            instalments: {
                amountCents: number;
                /** Format: date */
                dueOn: string;
            }[];
            /** @enum {string} */
            kind: "restructure" | "forgiveness";
            note: string | null;
            paidCents: number;
            /** Format: uuid */
            partyId: string | null;
            /** Format: date-time */
            proposedAt: string;
            /** @description Id del usuario, workflow o client. */
            proposedBy: string;
            proposedByName: string | null;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            signedOn: string | null;
            /** @enum {string} */
            state: "proposed" | "refused" | "approved" | "fulfilled" | "broken" | "cancelled";
        };
        /** AgreementLimits */
        AgreementLimits: {
            graceDays?: number;
            maxDays?: number;
            /** @description Quita máxima, del saldo. */
            maxForgivenPercent?: number;
            maxInstalments?: number;
            /** @description Primer pago mínimo, de lo que se paga. */
            minFirstPercent?: number;
            toleratedMisses?: number;
        };
        /** Alerta */
        Alerta: {
            accuracyMetres: number | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: uuid */
            acknowledgedBy: string | null;
            /**
             * Format: uuid
             * @description La unidad a la que le toca atenderla ahora.
             */
            attentionUnitId: string;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: uuid */
            closedBy: string | null;
            closeReason: ("attended" | "falseAlarm" | "returned" | "heardAgain" | "shiftEnded") | null;
            /** Format: uuid */
            collectorId: string;
            collectorName: string;
            distanceMetres: number | null;
            /** @description Cuántas veces subió de unidad porque nadie respondió. */
            escalation: number;
            /** Format: date-time */
            explainedAt: string | null;
            explanation: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "outOfZone" | "offRoute" | "noSignal" | "panic" | "mockLocation";
            latitude: number | null;
            longitude: number | null;
            /** Format: date-time */
            raisedAt: string;
            /** Format: uuid */
            shiftId: string;
            /**
             * Format: date-time
             * @description Cuándo empezó, por el reloj del teléfono.
             */
            since: string;
            /** @enum {string} */
            state: "raised" | "acknowledged" | "explained" | "closed";
            /** Format: uuid */
            unitId: string;
        };
        /** AllowedCommand */
        AllowedCommand: {
            allowed: boolean;
            /** @enum {string} */
            kind: "recordContact" | "makePromise" | "reschedulePromise" | "cancelPromise" | "proposeAgreement" | "decideAgreement" | "openDispute" | "resolveDispute" | "recordComplaint" | "hold" | "release" | "correctAddress" | "proposeContactPoint" | "authoriseContactPoint" | "barContactPoint" | "decideRuling" | "reopenRuling" | "changeStrategy" | "reassign" | "withdraw";
            reason: {
                action: string;
                code: string;
                title: string;
            } | null;
        };
        /** AuthoriseContactPoint */
        AuthoriseContactPoint: {
            /** Format: uuid */
            contactPointId: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            note?: string;
        };
        /** BarContactPoint */
        BarContactPoint: {
            /** Format: uuid */
            contactPointId: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason: string;
        };
        /** Batch */
        Batch: {
            /** @enum {string} */
            action: "hold" | "release" | "reassign" | "changeStrategy" | "withdraw";
            /** Format: date-time */
            approvedAt: string | null;
            /** Format: uuid */
            approvedBy: string | null;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Otra persona debe autorizarlo. */
            needsSecondPerson: boolean;
            parameters: {
                [key: string]: unknown;
            };
            reason: string;
            selection: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "preview" | "awaitingApproval" | "running" | "stopped" | "done" | "discarded";
        };
        /** BatchFile */
        BatchFile: {
            /** @enum {string} */
            action: "hold" | "release" | "reassign" | "changeStrategy" | "withdraw";
            /** Format: date-time */
            approvedAt: string | null;
            /** Format: uuid */
            approvedBy: string | null;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** @description Las cuentas pendientes, por la etapa en que están, y la regla que las rechazará. */
            effect: {
                accounts: number;
                balanceCents: number;
                /** Reason */
                refusal: {
                    action: string;
                    code: string;
                    title: string;
                } | null;
                /** @enum {string} */
                stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
            }[];
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Otra persona debe autorizarlo. */
            needsSecondPerson: boolean;
            parameters: {
                [key: string]: unknown;
            };
            progress: {
                /** Reason */
                reason: {
                    action: string;
                    code: string;
                    title: string;
                } | null;
                rows: number;
                /** @enum {string} */
                state: "pending" | "done" | "refused" | "failed";
            }[];
            reason: string;
            selection: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "preview" | "awaitingApproval" | "running" | "stopped" | "done" | "discarded";
        };
        /** BatchRow */
        BatchRow: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Reason */
            reason: {
                action: string;
                code: string;
                title: string;
            } | null;
            reference: string;
            stage: ("received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn") | null;
            /** @enum {string} */
            state: "pending" | "done" | "refused" | "failed";
        };
        /**
         * BatchSelection
         * @description Un filtro, una simulación o una lista de cuentas.
         */
        BatchSelection: {
            accountIds?: string[];
            /** @description De la simulación, sólo las cuentas cuyo camino cambia; así es si no se dice. */
            changedOnly?: boolean;
            /** Format: uuid */
            dryRunId?: string;
            filter?: {
                /** @enum {string} */
                grade?: "exact" | "corrected" | "doubtful" | "contradictory" | "incomplete";
                /** Format: uuid */
                intakeId?: string;
                /** Format: uuid */
                portfolioId?: string;
                stages?: ("received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn")[];
            };
        };
        /** BranchResult */
        BranchResult: {
            accounts: number;
            /** @description Cuentas en que se habló con quien responde por la deuda. */
            accountsReached: number;
            balanceCents: number;
            /** @description Gestiones, por cualquier medio. */
            contactAttempts: number;
            /** @description Cuentas que todavía pueden cambiar. */
            open: number;
            percent: number;
            position: number;
            promises: number;
            promisesBroken: number;
            promisesKept: number;
            /** @description Pagos aplicados menos reversos. */
            recoveredCents: number;
            rulings: number;
            /** Format: uuid */
            strategyVersionId: string;
        };
        /** CancelPromise */
        CancelPromise: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** Format: uuid */
            promiseId: string;
            reason: string;
        };
        /** CaptureVisitForm */
        CaptureVisitForm: {
            accuracyMetres?: number;
            /**
             * Format: date-time
             * @description Cuándo ocurrió.
             */
            at: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            location?: {
                latitude: number;
                longitude: number;
            };
            note?: string;
            /** Format: uuid */
            partyId?: string;
            /** @description Monto y día prometidos; sólo y siempre con un resultado de promesa. */
            promise?: {
                /** @description Centavos. */
                amountCents: number;
                /** Format: date */
                dueOn: string;
            };
            /** @enum {string} */
            reason?: "desempleo" | "enfermedad" | "disminucionDeIngreso" | "sobreendeudamiento" | "inconformidad" | "olvido" | "sinMotivo";
            /** @enum {string} */
            result: "PROMESA_TOTAL" | "PROMESA_PARCIAL" | "CONVENIO_SOLICITADO" | "SOLICITA_REESTRUCTURA" | "YA_PAGO" | "NEGATIVA_SIN_MOTIVO" | "NO_PUEDE_PAGAR" | "NEGATIVA_NO_RECONOCE" | "ACLARACION" | "SOLICITA_SOLO_ESCRITO" | "CUELGA" | "AGRESIVO" | "TERCERO_RECADO" | "TERCERO_NO_LO_CONOCE" | "TERCERO_YA_NO_VIVE" | "TERCERO_INFORMA_DEFUNCION" | "MENOR_O_ADULTO_MAYOR" | "NO_CONTESTA" | "OCUPADO" | "BUZON" | "FUERA_SERVICIO" | "NUMERO_EQUIVOCADO" | "NO_EXISTE" | "AUSENTE_HABITADO" | "DESHABITADO" | "DOMICILIO_NO_EXISTE" | "DIRECCION_INSUFICIENTE" | "CAMBIO_DOMICILIO" | "ACCESO_NEGADO" | "ZONA_RIESGO" | "NEGOCIO_CERRADO" | "MENSAJE_ENVIADO" | "MENSAJE_RECHAZADO" | "ENTREGADO_ACUSE" | "ENTREGADO_TERCERO" | "SIN_ACUSE" | "DEVUELTO_CAMBIO_DOMICILIO" | "DEVUELTO_DESCONOCIDO" | "DEVUELTO_NO_EXISTE" | "DEVUELTO_DIRECCION_INCOMPLETA" | "DEVUELTO_NO_RECLAMADO" | "DEVUELTO_REHUSADO" | "DEVUELTO_FALLECIDO" | "DEFUNCION" | "INCAPACIDAD" | "RECLUSION" | "CONCURSO_QUIEBRA" | "ROBO_IDENTIDAD" | "HOMONIMO" | "RECLAMO_REDECO";
            /** @description Huella que respondió el escaneo del formato. */
            scanSha256: string;
            /** @enum {string} */
            whoAnswered: "titular" | "aval" | "obligadoSolidario" | "third" | "minorOrElder" | "nobody";
        };
        /** CaseFileVerification */
        CaseFileVerification: {
            /** @description Expedientes revisados. */
            accounts: number;
            /** @description La primera falla de cada expediente: alterado, desligado del anterior o incompleto. */
            broken: {
                /** Format: uuid */
                accountId: string;
                /** @enum {string} */
                fault: "altered" | "unlinked" | "cutShort";
                sequence: number;
            }[];
            /** @description Expedientes con alguna falla. */
            brokenAccounts: number;
            /** @description Movimientos cuya huella se volvió a calcular. */
            entries: number;
            /** Format: uuid */
            next: string | null;
        };
        /** ChangeStrategy */
        ChangeStrategy: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason: string;
            /** Format: uuid */
            strategyVersionId: string;
        };
        /** Client */
        Client: {
            /** @description Minúsculas, cifras y guiones. */
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: email
             * @description A quién se avisa si un reporte falla.
             */
            ownerEmail: string;
            /** @enum {string} */
            regulation: "financial" | "commercial";
            /**
             * Format: email
             * @description A dónde van los reportes.
             */
            reportEmail: string;
            rules: {
                [key: string]: unknown;
            };
        };
        /** ClientFile */
        ClientFile: {
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: uuid */
            acceptedBy: string | null;
            /** Format: uuid */
            clientId: string;
            /** ClientFileCounts */
            counts: {
                accepted?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                accountClosed?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                awaitingPayment?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                closedAccount?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                dismissed?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                refused?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                rejected?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                repeated?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
                unmatched?: {
                    /** @description Suma de importes o saldos, en centavos. */
                    cents: string;
                    rows: number;
                };
            } | null;
            /** Format: date */
            coversFrom: string | null;
            /** Format: date */
            coversUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** ClientFileFailure */
            failure: {
                code: string;
                columns?: string[];
                /** @enum {string} */
                kind?: "payments" | "balances" | "withdrawals" | "disputeAnswers";
                /** @description Qué pasó, en español. */
                problem: string;
                row?: number;
                /** @description Qué hacer. */
                suggestion: string;
            } | null;
            fileBytes: number;
            fileName: string;
            fileSha256: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "payments" | "balances" | "withdrawals" | "disputeAnswers";
            /** FileLayout */
            layout: {
                /** @description Qué es cada columna del archivo, en su orden; null si no se usa. */
                columns: (("reference" | "paymentReference" | "movement" | "folio" | "reversesFolio" | "amount" | "valueDate" | "balance" | "asOf" | "answer" | "reason") | null)[];
                /** @description Renglón del encabezado, desde 1. */
                headerRow: number;
            } | null;
            /** @description Cuentas a las que ya se avisó. */
            noticesDelivered: number;
            /** ClientFileReading */
            reading: {
                delimiter?: string;
                encoding?: string;
                firstRows: string[][];
                /** @enum {string} */
                format: "csv" | "xlsx";
                headerRow?: number;
                proposed?: components["schemas"]["FileLayout"];
                remembered?: boolean;
                sheet?: string;
                totalRows?: number[];
            } | null;
            rowsRead: number;
            /** @enum {string} */
            state: "received" | "reading" | "judging" | "preview" | "accepting" | "accepted" | "failed" | "discarded";
        };
        /** ClientFileCommandAnswer */
        ClientFileCommandAnswer: {
            /** @enum {string} */
            state: "reading" | "accepting" | "discarded";
        };
        /** ClientFileRow */
        ClientFileRow: {
            /** Format: uuid */
            accountId: string | null;
            amountCents: number | null;
            answer: ("upheld" | "dismissed") | null;
            /** Format: date */
            asOf: string | null;
            balanceCents: number | null;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: uuid */
            fileId: string;
            folio: string | null;
            movement: ("payment" | "reversal") | null;
            paymentReference: string | null;
            problems: {
                code: string;
                column?: string;
                problem: string;
                /** @enum {string} */
                severity: "reject" | "warn";
                suggestion: string;
                value?: string;
            }[];
            raw: string[];
            reason: string | null;
            reference: string | null;
            /** @description Código de por qué la cuenta no lo aceptó. */
            refusal: string | null;
            resolutionNote: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: uuid */
            resolvedBy: string | null;
            reversesFolio: string | null;
            /** @description Renglón en el archivo del cliente, desde 1. */
            rowNumber: number;
            /** Format: date */
            valueDate: string | null;
            verdict: ("accepted" | "repeated" | "awaitingPayment" | "unmatched" | "closedAccount" | "accountClosed" | "refused" | "rejected" | "dismissed") | null;
        };
        /** ClientReport */
        ClientReport: {
            /** Format: date-time */
            acknowledgedAt: string | null;
            balanceCents: number;
            /** Format: uuid */
            clientId: string;
            clientName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            documentId: string | null;
            failure: {
                code: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            layoutDocumentId: string | null;
            mail: {
                attempts: number;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                sentAt: string | null;
                /** @enum {string} */
                state: "queued" | "sent" | "refused";
            } | null;
            period: string;
            rulings: number;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "composing" | "sending" | "sent" | "acknowledged" | "failed";
        };
        /** ClientRules */
        ClientRules: {
            agreement?: components["schemas"]["AgreementLimits"];
            calendar?: components["schemas"]["ContactCalendar"];
            contacts?: components["schemas"]["ContactCaps"];
            letter?: components["schemas"]["LetterRules"];
            patience?: components["schemas"]["Patience"];
            promise?: components["schemas"]["PromiseRules"];
            report?: components["schemas"]["ReportRules"];
        };
        /** ClosedRouteStop */
        ClosedRouteStop: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "done" | "skipped" | "withdrawn";
            stateReason: string | null;
            /** Format: uuid */
            taskId: string;
        };
        /** Collector */
        Collector: {
            fullName: string;
            /** Format: uuid */
            personId: string;
            /** CollectorProfile */
            profile: {
                /** Format: date */
                absentFrom: string | null;
                /** Format: date */
                absentUntil: string | null;
                /** @description Horas por día de la semana ISO (1 lunes … 7 domingo); el día que falta es libre. */
                shiftCalendar: {
                    1?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                    2?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                    3?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                    4?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                    5?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                    6?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                    7?: {
                        /** @description Minuto del día. */
                        fromMinute: number;
                        /** @description Minuto del día. */
                        untilMinute: number;
                    };
                };
                /** @description Como `product:tarjeta` o `language:nah`. */
                skills: string[];
                startPoint: {
                    latitude: number;
                    longitude: number;
                } | null;
                /** @enum {string} */
                travelMode: "car" | "foot";
            } | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        /** CollectorProfile */
        CollectorProfile: {
            /** Format: date */
            absentFrom: string | null;
            /** Format: date */
            absentUntil: string | null;
            /** @description Horas por día de la semana ISO (1 lunes … 7 domingo); el día que falta es libre. */
            shiftCalendar: {
                1?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
                2?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
                3?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
                4?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
                5?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
                6?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
                7?: {
                    /** @description Minuto del día. */
                    fromMinute: number;
                    /** @description Minuto del día. */
                    untilMinute: number;
                };
            };
            /** @description Como `product:tarjeta` o `language:nah`. */
            skills: string[];
            startPoint: {
                latitude: number;
                longitude: number;
            } | null;
            /** @enum {string} */
            travelMode: "car" | "foot";
        };
        /** ColumnLayout */
        ColumnLayout: {
            /** @description Qué es cada columna del archivo, en su orden; null si no se usa. */
            columns: (("reference" | "fullName" | "rfc" | "curp" | "guarantorName" | "phone" | "phone2" | "email" | "product" | "addressLine" | "street" | "exterior" | "interior" | "settlement" | "postalCode" | "municipality" | "state" | "balance" | "principal" | "ordinaryInterest" | "defaultInterest" | "daysPastDue" | "openedOn") | null)[];
            /** @description Renglón del encabezado, desde 1. */
            headerRow: number;
        };
        /** CommandAnswer */
        CommandAnswer: {
            /** Format: uuid */
            agreementId?: string;
            /** Format: uuid */
            closedTaskId?: string;
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            complaintId?: string;
            /** Format: uuid */
            contactAttemptId?: string;
            /** Format: uuid */
            contactPointId?: string;
            /** Format: uuid */
            disputeId?: string;
            grade?: string;
            /** Format: uuid */
            promiseId?: string;
            revision: number;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
        };
        /** Complaint */
        Complaint: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            contactAttemptId: string | null;
            folio: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description Id del usuario, workflow o client. */
            recordedBy: string;
            recordedByName: string | null;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            /** @enum {string} */
            source: "REDECO" | "CONDUSEF" | "PROFECO" | "client" | "debtor";
            statement: string;
        };
        /** ContactAttempt */
        ContactAttempt: {
            /** Format: uuid */
            accountId: string;
            /** @description Id del usuario, workflow o client. */
            actor: string;
            actorName: string | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            clientId: string;
            contactPoint: {
                /** @description La de hoy; al registrar se exigió autorizado. */
                authorisation: string;
                /** Format: uuid */
                id: string;
                /** @description Número marcado o domicilio visitado. */
                value: string;
            } | null;
            evidence: {
                papers: string[];
                photos: string[];
                ringSeconds: number | null;
                talkSeconds: number | null;
                wrapSeconds: number | null;
            };
            /** Format: uuid */
            id: string;
            location: {
                accuracyMetres: number | null;
                latitude: number;
                longitude: number;
            } | null;
            /** @enum {string} */
            medium: "call" | "visit" | "letter" | "message";
            note: string | null;
            /** Format: uuid */
            partyId: string | null;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            result: string;
            /** @description Qué dicen de ese momento el horario y los días del cliente. */
            ruleCheck: {
                allowed: boolean;
                /** Format: date */
                localDate: string;
                /** @description HH:MM en la zona del deudor. */
                localTime: string;
                rule: {
                    code: string;
                    title: string;
                } | null;
                timeZone: string;
            };
            /** Format: uuid */
            taskId: string | null;
            whoAnswered: string;
        };
        /**
         * ContactCalendar
         * @description Cuándo se puede contactar, en la hora del deudor.
         */
        ContactCalendar: {
            fromMinute: number;
            /** @description Los días feriados también son de contacto. */
            holidays?: boolean;
            untilMinute: number;
            weekdays: number[];
        };
        /**
         * ContactCaps
         * @description Llamadas, visitas y mensajes a una cuenta.
         */
        ContactCaps: {
            perDay?: number | null;
            perWeek?: number | null;
        };
        /**
         * CorrectAddress
         * @description Un candidato del catálogo o las partes escritas, no ambos.
         */
        CorrectAddress: {
            /** Format: uuid */
            contactPointId: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            note?: string;
            parts?: {
                exterior: string;
                interior?: string;
                municipality: string;
                postalCode: string;
                settlement: string;
                state: string;
                street: string;
            };
            postalSettlementId?: number;
        };
        /**
         * CoveredPeriod
         * @description Fechas valor, ambas incluidas, de las que el archivo trae todos los pagos.
         */
        CoveredPeriod: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        /** DayPack */
        DayPack: {
            collector: {
                fullName: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: date */
            day: string;
            /** @description Para que el teléfono juzgue su posición antes que nadie, con las mismas reglas. */
            fences: {
                corridor: {
                    /** @description Coordenadas de un MultiPolygon, longitud primero. */
                    polygons: number[][][][];
                    /** @description La que nombra el juez del servidor. */
                    version: string;
                } | null;
                zone: {
                    /** @description Coordenadas de un MultiPolygon, longitud primero. */
                    polygons: number[][][][];
                    /** @description La que nombra el juez del servidor. */
                    version: string;
                } | null;
            };
            /** Format: date-time */
            preparedAt: string;
            results: {
                code: string;
                evidence: boolean;
                group: string;
                words: string;
            }[];
            route: {
                approximate: boolean;
                /** Format: uuid */
                id: string | null;
                metres: number | null;
                path: number[][];
                seconds: number | null;
                version: number;
            };
            settings: {
                arrivedMetres: number;
                batchSeconds: number;
                fixesPerBatch: number;
                hasVideo: boolean;
                movingFixSeconds: number;
                photoLongestSidePixels: number;
                standingFixSeconds: number;
                supervisorPhone: string | null;
            };
            stops: components["schemas"]["PackedStop"][];
            version: string;
        };
        /** DayPlan */
        DayPlan: {
            /** @description En línea recta: el motor de calles no respondía. */
            approximate: boolean;
            /** Format: date */
            day: string;
            /** PlanFailure */
            failure: {
                action: string;
                code: string;
                title: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "day" | "topUp" | "urgent" | "manual" | "replan";
            /** Format: date-time */
            plannedAt: string | null;
            /** @description Una persona, o `workflow`. */
            requestedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "planning" | "planned" | "failed";
            /** PlanSummary */
            summary: {
                collectors: number;
                /** @description Tramos absurdamente más largos que la línea recta: fallas del mapa. */
                detours: number;
                lateStops: number;
                planned: number;
                tookMs: number;
                travelMetres: number;
                travelSeconds: number;
                unplanned: number;
                visits: number;
                withoutSolver: boolean;
            } | null;
            /** Format: uuid */
            unitId: string;
        };
        /** DayPlanFile */
        DayPlanFile: {
            /** @description En línea recta: el motor de calles no respondía. */
            approximate: boolean;
            changes: components["schemas"]["PlanChange"][];
            /** Format: date */
            day: string;
            /** PlanFailure */
            failure: {
                action: string;
                code: string;
                title: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "day" | "topUp" | "urgent" | "manual" | "replan";
            /** Format: date-time */
            plannedAt: string | null;
            /** @description Una persona, o `workflow`. */
            requestedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "planning" | "planned" | "failed";
            /** PlanSummary */
            summary: {
                collectors: number;
                /** @description Tramos absurdamente más largos que la línea recta: fallas del mapa. */
                detours: number;
                lateStops: number;
                planned: number;
                tookMs: number;
                travelMetres: number;
                travelSeconds: number;
                unplanned: number;
                visits: number;
                withoutSolver: boolean;
            } | null;
            /** Format: uuid */
            unitId: string;
        };
        /** DayVisit */
        DayVisit: {
            /** Format: uuid */
            accountId: string;
            balanceCents: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            holderName: string | null;
            latitude: number | null;
            longitude: number | null;
            /** @description Todavía por hacerse. */
            open: boolean;
            reason: ("noCoordinate" | "outsideHours" | "doesNotFitShift" | "nobodyWithSkill" | "nobodyOnDuty" | "blockedByRule" | "unreachableByRoad" | "outsideTerritory") | null;
            reference: string;
            /** Format: uuid */
            routeId: string | null;
            settlement: string | null;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
            /** Format: uuid */
            taskId: string;
            /** @description Por qué nadie la tiene, en palabras. */
            title: string | null;
        };
        /**
         * DecideAgreement
         * @description Nunca quien lo propuso. Para rechazar hace falta la nota.
         */
        DecideAgreement: {
            /** Format: uuid */
            agreementId: string;
            /** @enum {string} */
            decision: "approve" | "refuse";
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            note?: string;
        };
        /**
         * DecideRuling
         * @description Para rechazar hace falta la nota.
         */
        DecideRuling: {
            /** @enum {string} */
            decision: "approve" | "refuse";
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            note?: string;
            /** Format: uuid */
            rulingId: string;
        };
        /** DeliverLetter */
        DeliverLetter: {
            /**
             * Format: date-time
             * @description Cuándo la marcó el correo; ahora, si no se dice.
             */
            at?: string;
            /** @description El de las barras de la hoja, o el de la ventana del sobre. */
            barcode: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** @enum {string} */
            receiver: "titular" | "aval" | "obligadoSolidario" | "third";
        };
        /** DeskCount */
        DeskCount: {
            /** @enum {string} */
            desk: "addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations";
            /** @description Ya vencidas. */
            due: number;
            /** @description Sin tomar. */
            free: number;
            /** @description Tomadas por usted. */
            mine: number;
            open: number;
        };
        /** DeskTask */
        DeskTask: {
            /** Format: uuid */
            accountId: string;
            attempt: number;
            /** Format: uuid */
            claimedBy: string | null;
            claimedByName: string | null;
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            desk: "addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            holderName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reviewAddress" | "call" | "visit" | "decideAgreement" | "decideRuling" | "unblock";
            /** Format: date-time */
            openedAt: string;
            /** @description Mayor es más urgente. */
            priority: number;
            reference: string;
            /** @enum {string} */
            state: "open" | "done" | "expired" | "cancelled";
            stepKey: string | null;
        };
        /** Device */
        Device: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            revokedAt: string | null;
        };
        /** Dispute */
        Dispute: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            contactAttemptId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "amount" | "paymentNotApplied" | "notMine" | "service" | "identityTheft" | "other";
            /** Format: date-time */
            openedAt: string;
            /** @description Id del usuario, workflow o client. */
            openedBy: string;
            openedByName: string | null;
            papers: string[];
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            resolutionNote: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            resolvedBy: string | null;
            resolvedByName: string | null;
            /** @enum {string} */
            state: "open" | "upheld" | "dismissed" | "withdrawn";
            statement: string;
        };
        /** Document */
        Document: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "placementFile" | "letter" | "agreement" | "ruling" | "clientReport" | "rowErrors" | "photo" | "scan";
            mediaType: string;
            sha256: string;
        };
        /** DryRun */
        DryRun: {
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            failure: {
                action: string;
                code: string;
                title: string;
            } | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            portfolioId: string | null;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** Format: uuid */
            strategyVersionId: string | null;
            /** DryRunTotals */
            totals: {
                accounts: number;
                /** @description Cuentas cuyo camino cambia. */
                changed: number;
                differences: {
                    accounts: number;
                    /** PathPoint */
                    after: {
                        stepKey: string;
                        /** @enum {string} */
                        what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
                    } | null;
                    /** PathPoint */
                    before: {
                        stepKey: string;
                        /** @enum {string} */
                        what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
                    } | null;
                    /** @enum {string} */
                    kind: "earlier" | "later" | "otherHours" | "otherTemplate" | "otherRuling" | "otherStep" | "added" | "removed";
                }[];
                /** @description Lo que se haría en cada mes, antes y después. */
                months: {
                    after: components["schemas"]["StepCounts"];
                    before: components["schemas"]["StepCounts"];
                    /** @description AAAA-MM */
                    month: string;
                }[];
                skipped: {
                    accounts: number;
                    reason: string;
                }[];
            } | null;
        };
        /** DryRunAccount */
        DryRunAccount: {
            /** Format: uuid */
            accountId: string;
            changed: boolean;
            /**
             * PathDifference
             * @description El primer punto en que los caminos se separan.
             */
            difference: {
                /** PathStep */
                after: {
                    band?: {
                        fromMinute: number;
                        untilMinute: number;
                    };
                    /** @description Fecha local del deudor. */
                    date: string;
                    ruling?: string;
                    stepKey: string;
                    template?: string;
                    /** @enum {string} */
                    what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
                } | null;
                /** PathStep */
                before: {
                    band?: {
                        fromMinute: number;
                        untilMinute: number;
                    };
                    /** @description Fecha local del deudor. */
                    date: string;
                    ruling?: string;
                    stepKey: string;
                    template?: string;
                    /** @enum {string} */
                    what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
                } | null;
                /** @enum {string} */
                kind: "earlier" | "later" | "otherHours" | "otherTemplate" | "otherRuling" | "otherStep" | "added" | "removed";
            } | null;
            path: number;
            reference: string;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
        };
        /** DryRunPath */
        DryRunPath: {
            accounts: number;
            after: components["schemas"]["PathStep"][];
            before: components["schemas"]["PathStep"][];
            changed: boolean;
            /**
             * PathDifference
             * @description El primer punto en que los caminos se separan.
             */
            difference: {
                /** PathStep */
                after: {
                    band?: {
                        fromMinute: number;
                        untilMinute: number;
                    };
                    /** @description Fecha local del deudor. */
                    date: string;
                    ruling?: string;
                    stepKey: string;
                    template?: string;
                    /** @enum {string} */
                    what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
                } | null;
                /** PathStep */
                before: {
                    band?: {
                        fromMinute: number;
                        untilMinute: number;
                    };
                    /** @description Fecha local del deudor. */
                    date: string;
                    ruling?: string;
                    stepKey: string;
                    template?: string;
                    /** @enum {string} */
                    what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
                } | null;
                /** @enum {string} */
                kind: "earlier" | "later" | "otherHours" | "otherTemplate" | "otherRuling" | "otherStep" | "added" | "removed";
            } | null;
            /** Format: uuid */
            fromVersionId: string;
            number: number;
        };
        /** EvidenceDoubt */
        EvidenceDoubt: {
            allowedMetres?: number;
            /** @enum {string} */
            code: "mockLocation" | "photoReused" | "clockMoved" | "farFromAddress" | "galleryPhoto" | "photoElsewhere" | "photoOutOfTime" | "vagueLocation";
            metres?: number;
            seconds?: number;
            sha256?: string;
            /** @description Puntos que resta de cien. */
            weight: number;
        };
        /** EvidenceReview */
        EvidenceReview: {
            note?: string;
            /** @enum {string} */
            verdict: "sound" | "addressMisplaced" | "unsupported" | "misconduct";
        };
        /** FileLayout */
        FileLayout: {
            /** @description Qué es cada columna del archivo, en su orden; null si no se usa. */
            columns: (("reference" | "paymentReference" | "movement" | "folio" | "reversesFolio" | "amount" | "valueDate" | "balance" | "asOf" | "answer" | "reason") | null)[];
            /** @description Renglón del encabezado, desde 1. */
            headerRow: number;
        };
        /** FrankingRegistration */
        FrankingRegistration: {
            /** Format: uuid */
            clientId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description Como lo escribió el servicio postal. */
            number: string;
            /** @enum {string} */
            service: "ordinary" | "registered" | "registeredWithReceipt";
            /**
             * Format: date
             * @description AAAA-MM-DD, en la Ciudad de México.
             */
            validFrom: string;
            /**
             * Format: date
             * @description AAAA-MM-DD, en la Ciudad de México.
             */
            validUntil: string;
        };
        /** Hold */
        Hold: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason: string;
            /**
             * Format: date-time
             * @description Cuándo hay que volver a verla.
             */
            reviewAt?: string;
        };
        /** Intake */
        Intake: {
            /** Format: uuid */
            clientId: string;
            /** IntakeCounts */
            counts: {
                accepted: number;
                addressReview: number;
                rejected: number;
                unchanged: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** IntakeFailure */
            failure: {
                code: string;
                columns?: string[];
                /** @description Qué pasó, en español. */
                problem: string;
                row?: number;
                /** @description Qué hacer. */
                suggestion: string;
            } | null;
            fileBytes: number;
            fileName: string;
            fileSha256: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** ColumnLayout */
            layout: {
                /** @description Qué es cada columna del archivo, en su orden; null si no se usa. */
                columns: (("reference" | "fullName" | "rfc" | "curp" | "guarantorName" | "phone" | "phone2" | "email" | "product" | "addressLine" | "street" | "exterior" | "interior" | "settlement" | "postalCode" | "municipality" | "state" | "balance" | "principal" | "ordinaryInterest" | "defaultInterest" | "daysPastDue" | "openedOn") | null)[];
                /** @description Renglón del encabezado, desde 1. */
                headerRow: number;
            } | null;
            lifecyclesStarted: number;
            /** Format: uuid */
            portfolioId: string;
            /** IntakeReading */
            reading: {
                delimiter?: string;
                encoding?: string;
                firstRows: string[][];
                /** @enum {string} */
                format: "csv" | "xlsx";
                headerRow?: number;
                proposed?: components["schemas"]["ColumnLayout"];
                remembered?: boolean;
                sheet?: string;
                totalRows?: {
                    readCents: string;
                    row: number;
                    statedCents: string;
                }[];
            } | null;
            rowsGraded: number;
            rowsRead: number;
            /** @enum {string} */
            state: "received" | "reading" | "grading" | "preview" | "accepting" | "accepted" | "failed" | "undone";
        };
        /** IntakeAnswer */
        IntakeAnswer: {
            /** @enum {string} */
            state: "reading" | "accepting" | "undone";
        };
        /** IntakeRow */
        IntakeRow: {
            /** Format: uuid */
            accountId: string | null;
            addressLine: string | null;
            balanceCents: number | null;
            candidates: {
                municipality: string;
                postalCode: string;
                postalSettlementId: number;
                score: number;
                settlement: string;
                state: string;
                why: string[];
            }[];
            corrections: {
                from: string | null;
                part: string;
                to: string;
                why: string;
            }[];
            daysPastDue: number | null;
            email: string | null;
            exterior: string | null;
            fullName: string | null;
            grade: ("exact" | "corrected" | "doubtful" | "contradictory" | "incomplete") | null;
            interior: string | null;
            municipality: string | null;
            openedOn: string | null;
            phone: string | null;
            postalCode: string | null;
            problems: {
                code: string;
                column?: string;
                problem: string;
                /** @enum {string} */
                severity: "reject" | "warn";
                suggestion: string;
                value?: string;
            }[];
            product: string | null;
            raw: string[];
            reference: string | null;
            rfc: string | null;
            /** @description Renglón en el archivo del cliente, desde 1. */
            rowNumber: number;
            settlement: string | null;
            state: string | null;
            street: string | null;
            verdict: ("accepted" | "addressReview" | "rejected" | "unchanged") | null;
        };
        /** IntakeSummary */
        IntakeSummary: {
            corrections: {
                rows: number;
                why: string;
            }[];
            grades: {
                grade: ("exact" | "corrected" | "doubtful" | "contradictory" | "incomplete") | null;
                rows: number;
                verdict: ("accepted" | "addressReview" | "rejected" | "unchanged") | null;
            }[];
            problems: {
                code: string;
                column: string | null;
                rows: number;
                /** @enum {string} */
                severity: "reject" | "warn";
            }[];
        };
        /** Jornada */
        Jornada: {
            acknowledgedVersion: number | null;
            /** Format: uuid */
            collectorId: string;
            collectorName: string;
            /**
             * Format: date
             * @description En el horario de la unidad.
             */
            day: string;
            /** Format: uuid */
            deviceId: string | null;
            doneStops: number;
            /** Format: date-time */
            endedAt: string | null;
            endReason: ("collector" | "forgotten" | "supervisor") | null;
            /** Format: date-time */
            endsBy: string;
            /** Format: uuid */
            id: string;
            openAlerts: ("outOfZone" | "offRoute" | "noSignal" | "panic" | "mockLocation")[];
            openStops: number;
            place: {
                accuracyMetres: number;
                /** Format: date-time */
                at: string;
                batteryPercent: number | null;
                headingDegrees: number | null;
                latitude: number;
                longitude: number;
                mocked: boolean;
                permission: ("always" | "whileInUse" | "denied") | null;
                /** Format: date-time */
                receivedAt: string;
                speedMetresPerSecond: number | null;
            } | null;
            revision: number;
            /** Format: uuid */
            routeId: string | null;
            routeVersion: number | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "onDuty" | "paused" | "ended";
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        /** KeptUpload */
        KeptUpload: {
            bytes: number;
            /** Format: uuid */
            documentId: string;
            sha256: string;
        };
        /** LayoutColumn */
        LayoutColumn: {
            /** @enum {string} */
            field: "reference" | "portfolio" | "product" | "rulingCode" | "rulingType" | "balance" | "currency" | "decidedOn" | "folio" | "version" | "documentSha256";
            header: string;
        };
        /** LedgerEntry */
        LedgerEntry: {
            /** @description Con signo: negativo resta de lo que se debe. */
            amountCents: number;
            /** Format: date-time */
            at: string;
            folio: string | null;
            /** @enum {string} */
            kind: "placed" | "payment" | "reversal" | "adjustment" | "forgiveness";
            /** @description Lo que se debía después; negativo si se pagó de más. */
            netCents: number;
            position: number;
            /** Format: uuid */
            sourceId: string;
            valueDate: string | null;
        };
        /** Letter */
        Letter: {
            /** Format: uuid */
            contactPointId: string;
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            producedAt: string;
            /** @enum {string} */
            state: "produced" | "deposited" | "delivered" | "returned";
            stepKey: string;
            template: string;
        };
        /** LetterEnd */
        LetterEnd: {
            /**
             * @description `told`: la cuenta ya lo sabe; `ended`: la cuenta ya había terminado; `pending`: se le avisará en cuanto se pueda.
             * @enum {string}
             */
            account: "told" | "ended" | "pending";
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            letterId: string;
            piece: number;
            /** @enum {string} */
            reason: "moved" | "uninhabited" | "unknown" | "noSuchAddress" | "incompleteAddress" | "wrongPostalCode" | "refused" | "unclaimed" | "absent" | "outOfRoute" | "deceased" | "titular" | "aval" | "obligadoSolidario" | "third";
            /** @description Ya estaba registrado así. */
            repeated: boolean;
            /** @enum {string} */
            result: "PROMESA_TOTAL" | "PROMESA_PARCIAL" | "CONVENIO_SOLICITADO" | "SOLICITA_REESTRUCTURA" | "YA_PAGO" | "NEGATIVA_SIN_MOTIVO" | "NO_PUEDE_PAGAR" | "NEGATIVA_NO_RECONOCE" | "ACLARACION" | "SOLICITA_SOLO_ESCRITO" | "CUELGA" | "AGRESIVO" | "TERCERO_RECADO" | "TERCERO_NO_LO_CONOCE" | "TERCERO_YA_NO_VIVE" | "TERCERO_INFORMA_DEFUNCION" | "MENOR_O_ADULTO_MAYOR" | "NO_CONTESTA" | "OCUPADO" | "BUZON" | "FUERA_SERVICIO" | "NUMERO_EQUIVOCADO" | "NO_EXISTE" | "AUSENTE_HABITADO" | "DESHABITADO" | "DOMICILIO_NO_EXISTE" | "DIRECCION_INSUFICIENTE" | "CAMBIO_DOMICILIO" | "ACCESO_NEGADO" | "ZONA_RIESGO" | "NEGOCIO_CERRADO" | "MENSAJE_ENVIADO" | "MENSAJE_RECHAZADO" | "ENTREGADO_ACUSE" | "ENTREGADO_TERCERO" | "SIN_ACUSE" | "DEVUELTO_CAMBIO_DOMICILIO" | "DEVUELTO_DESCONOCIDO" | "DEVUELTO_NO_EXISTE" | "DEVUELTO_DIRECCION_INCOMPLETA" | "DEVUELTO_NO_RECLAMADO" | "DEVUELTO_REHUSADO" | "DEVUELTO_FALLECIDO" | "DEFUNCION" | "INCAPACIDAD" | "RECLUSION" | "CONCURSO_QUIEBRA" | "ROBO_IDENTIDAD" | "HOMONIMO" | "RECLAMO_REDECO";
            /** Format: uuid */
            runId: string;
            /** @enum {string} */
            state: "returned" | "delivered";
        };
        /**
         * LetterRules
         * @description Lo que dicen las cartas, los mensajes y los convenios.
         */
        LetterRules: {
            complaints?: string;
            paymentMethods?: components["schemas"]["PaymentMethod"][];
            privacyNotice?: string;
        };
        /** Mail */
        Mail: {
            attempts: number;
            /** Format: uuid */
            clientId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "placementAcknowledgement" | "clientReport" | "ownerAlert" | "debtorMessage";
            messageId: string;
            recipient: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "sent" | "refused";
            subject: string;
        };
        /** MailingPiece */
        MailingPiece: {
            /** Format: uuid */
            accountId: string;
            /** @description Lo que dicen las barras de la hoja. */
            code: string;
            /** Format: uuid */
            letterId: string;
            milligrams: number | null;
            /** @description Lugar en la corrida, por código postal. */
            number: number;
            outcome: ("moved" | "uninhabited" | "unknown" | "noSuchAddress" | "incompleteAddress" | "wrongPostalCode" | "refused" | "unclaimed" | "absent" | "outOfRoute" | "deceased" | "titular" | "aval" | "obligadoSolidario" | "third") | null;
            /** Format: date-time */
            outcomeAt: string | null;
            pages: number | null;
            postalCode: string;
            section: number;
            /** @enum {string} */
            state: "batched" | "printed" | "deposited" | "delivered" | "returned" | "withdrawn";
            withdrawnWhy: ("account.closed" | "account.frozen" | "contact.stopped" | "contact.pointNotAuthorised" | "letter.noUsableAddress" | "letter.documentUnreadable" | "mailing.cancelled") | null;
        };
        /** MailingRun */
        MailingRun: {
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            composedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            depositedAt: string | null;
            /**
             * Format: date
             * @description AAAA-MM-DD, en la Ciudad de México.
             */
            depositedOn: string | null;
            depositReceipt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** MailingFailure */
            failure: {
                action: string;
                code: string;
                title: string;
            } | null;
            /** Format: uuid */
            frankingRegistrationId: string | null;
            /** Format: uuid */
            id: string;
            /** @description De la lista, con las retiradas. */
            pieces: number;
            /** Format: date-time */
            printedAt: string | null;
            sections: number;
            /** @enum {string} */
            service: "ordinary" | "registered" | "registeredWithReceipt";
            /** @description 0 mientras no hay ficha. */
            slipEdition: number;
            /**
             * Format: date
             * @description AAAA-MM-DD, en la Ciudad de México.
             */
            slipOn: string | null;
            /** @enum {string} */
            state: "composing" | "printing" | "printed" | "blocked" | "deposited" | "closed" | "cancelled";
            template: string;
        };
        /** MailingRunFile */
        MailingRunFile: {
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            composedAt: string | null;
            counts: {
                pieces: number;
                /** @enum {string} */
                state: "batched" | "printed" | "deposited" | "delivered" | "returned" | "withdrawn";
            }[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            depositedAt: string | null;
            /**
             * Format: date
             * @description AAAA-MM-DD, en la Ciudad de México.
             */
            depositedOn: string | null;
            depositReceipt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** MailingFailure */
            failure: {
                action: string;
                code: string;
                title: string;
            } | null;
            /** Format: uuid */
            frankingRegistrationId: string | null;
            /** Format: uuid */
            id: string;
            /** @description De la lista, con las retiradas. */
            pieces: number;
            /** Format: date-time */
            printedAt: string | null;
            printFiles: {
                bytes: number;
                pages: number;
                /** Format: date-time */
                printedAt: string;
                section: number;
                sha256: string;
            }[];
            sections: number;
            /** @enum {string} */
            service: "ordinary" | "registered" | "registeredWithReceipt";
            /** @description 0 mientras no hay ficha. */
            slipEdition: number;
            /**
             * Format: date
             * @description AAAA-MM-DD, en la Ciudad de México.
             */
            slipOn: string | null;
            /** @enum {string} */
            state: "composing" | "printing" | "printed" | "blocked" | "deposited" | "closed" | "cancelled";
            template: string;
        };
        /**
         * MakePromise
         * @description La que se hace en una llamada o visita va en su gestión.
         */
        MakePromise: {
            /** @description Centavos. */
            amountCents: number;
            /** Format: date */
            dueOn: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            note?: string;
            /** Format: uuid */
            partyId?: string;
        };
        /** MapPoint */
        MapPoint: {
            latitude: number;
            longitude: number;
        };
        /** MapProblem */
        MapProblem: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            collectorId: string;
            from: components["schemas"]["MapPoint"];
            /** @description Por las calles. */
            metres: number;
            /** @description Cuántas veces más largo que la línea recta. */
            ratio: number;
            /** Format: uuid */
            routeId: string;
            /** Format: uuid */
            stopId: string;
            to: components["schemas"]["MapPoint"];
            /** @enum {string} */
            travelMode: "car" | "foot";
            version: number;
        };
        /** MoveVisit */
        MoveVisit: {
            /** Format: uuid */
            collectorId: string;
            /**
             * Format: date
             * @description En la zona horaria de la unidad; hoy, si no se dice.
             */
            day?: string;
            /**
             * Format: uuid
             * @description Del plan; lo hace quien lo pide.
             */
            id: string;
            /**
             * @description Se queda donde se puso, pase lo que pase.
             * @default true
             */
            lock: boolean;
            /** @description Las visitas del gestor en el orden en que quedan; nadie más cambia de lugar. */
            order?: string[];
            /**
             * @description Con `false` queda un borrador por revisar.
             * @default true
             */
            publish: boolean;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            unitId: string;
        };
        /** NewBatch */
        NewBatch: {
            /** @enum {string} */
            action: "hold" | "release" | "reassign" | "changeStrategy" | "withdraw";
            /** Format: uuid */
            assigneeId?: string | null;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /**
             * Format: date-time
             * @description De detener: cuándo volver a verlas.
             */
            reviewAt?: string;
            selection: components["schemas"]["BatchSelection"];
            /** Format: uuid */
            strategyVersionId?: string;
        };
        /**
         * NewDryRun
         * @description Una versión guardada o un borrador (`definition`), no ambos.
         */
        NewDryRun: {
            /** Format: uuid */
            clientId: string;
            definition?: components["schemas"]["Strategy"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            portfolioId?: string;
            /** Format: uuid */
            strategyVersionId?: string;
        };
        /** NewPerson */
        NewPerson: {
            /** @description Clientes que puede ver; nulo: todos. */
            clientScope: string[] | null;
            fullName: string;
            /** Format: uuid */
            id: string;
            /** @description Temporal: su dueño debe cambiarla. */
            password: string;
            /** @enum {string} */
            role: "administrator" | "supervisor" | "clerk" | "phoneAgent" | "collector" | "specialist" | "auditor";
            username: string;
        };
        /** NewStrategySplit */
        NewStrategySplit: {
            branches: components["schemas"]["SplitBranch"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            portfolioId: string;
        };
        /** NewUnit */
        NewUnit: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "agency" | "region" | "zone" | "team";
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** @description Zona horaria IANA de sus jornadas. */
            timeZone?: string;
        };
        /**
         * OpenDispute
         * @description Detiene todos los medios hasta que el cliente responda.
         */
        OpenDispute: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** @enum {string} */
            kind: "amount" | "paymentNotApplied" | "notMine" | "service" | "identityTheft" | "other";
            papers?: string[];
            /** @description Lo que dice el deudor. */
            statement: string;
        };
        /** PackedStop */
        PackedStop: {
            /** Format: uuid */
            accountId: string;
            address: {
                line: string;
                reference: string;
                settlement: string;
                town: string;
            };
            /** Format: date-time */
            arriveAt: string | null;
            /** Format: uuid */
            contactPointId: string;
            /** Format: uuid */
            id: string;
            latitude: number;
            locked: boolean;
            longitude: number;
            /** Format: uuid */
            parkingGroup: string | null;
            parties: {
                fullName: string;
                /** Format: uuid */
                id: string;
                locks: {
                    /** @description AES-256-GCM en base64; la marca va al final. */
                    data: string;
                    iv: string;
                    /** @enum {string} */
                    kind: "birthday" | "rfcEnding" | "curpEnding" | "phoneEnding" | "officialId";
                    salt: string;
                }[];
                /** @enum {string} */
                role: "titular" | "aval" | "obligadoSolidario";
            }[];
            position: number;
            precision: string | null;
            /** @description Los datos del caso; los abre un dato correcto de la persona. */
            sealed: {
                /** @description AES-256-GCM en base64; la marca va al final. */
                data: string;
                iv: string;
            };
            /** @enum {string} */
            state: "open" | "done" | "skipped" | "withdrawn";
            /** Format: uuid */
            taskId: string;
            timeZone: string;
            /** @enum {string} */
            travelMode: "car" | "foot";
            turns: {
                latitude: number;
                longitude: number;
                metres: number;
                text: string;
            }[];
        };
        /** PathStep */
        PathStep: {
            band?: {
                fromMinute: number;
                untilMinute: number;
            };
            /** @description Fecha local del deudor. */
            date: string;
            ruling?: string;
            stepKey: string;
            template?: string;
            /** @enum {string} */
            what: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
        };
        /**
         * Patience
         * @description Plazos de la vida de una cuenta, en días.
         */
        Patience: {
            addressReviewDays?: number;
            disputeReviewDays?: number;
            freezeReviewDays?: number;
            reportRetryDays?: number;
            rulingDueDays?: number;
            rulingRetryDays?: number;
        };
        /** Payment */
        Payment: {
            /** Format: uuid */
            accountId: string;
            amountCents: number;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: uuid */
            clientId: string;
            currency: string;
            folio: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "payment" | "reversal";
            /** Format: date-time */
            receivedAt: string;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            refusal: {
                code: string;
                title: string;
            } | null;
            /** Format: uuid */
            reversesId: string | null;
            /** @enum {string} */
            state: "accepted" | "applied" | "refused";
            /** Format: date */
            valueDate: string;
        };
        /** PaymentMethod */
        PaymentMethod: {
            label: string;
            value: string;
        };
        /** Person */
        Person: {
            clientScope: string[] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            fullName: string;
            /** Format: uuid */
            id: string;
            /** @description Todavía no elige una contraseña propia. */
            passwordTemporary: boolean;
            /** @enum {string} */
            role: "administrator" | "supervisor" | "clerk" | "phoneAgent" | "collector" | "specialist" | "auditor";
            username: string;
        };
        /** PersonChange */
        PersonChange: {
            /** @description Clientes que puede ver; nulo: todos. */
            clientScope?: string[] | null;
            fullName?: string;
            /** @enum {string} */
            role?: "administrator" | "supervisor" | "clerk" | "phoneAgent" | "collector" | "specialist" | "auditor";
        };
        /** PlanChange */
        PlanChange: {
            /** RouteFigures */
            before: {
                metres: number;
                seconds: number;
                stops: number;
            } | null;
            /** Format: uuid */
            collectorId: string;
            draft: boolean;
            metres: number;
            /** Format: uuid */
            routeId: string;
            seconds: number;
            stops: number;
            version: number;
        };
        /** PlanCollector */
        PlanCollector: {
            /** Format: uuid */
            collectorId: string;
            /**
             * Format: date
             * @description En la zona horaria de la unidad; hoy, si no se dice.
             */
            day?: string;
            /**
             * Format: uuid
             * @description Del plan; lo hace quien lo pide.
             */
            id: string;
            /**
             * @description Con `false` queda un borrador por revisar.
             * @default true
             */
            publish: boolean;
            /** Format: uuid */
            unitId: string;
        };
        /** PlanDay */
        PlanDay: {
            /**
             * Format: date
             * @description En la zona horaria de la unidad; hoy, si no se dice.
             */
            day?: string;
            /**
             * Format: uuid
             * @description Del plan; lo hace quien lo pide.
             */
            id: string;
            /**
             * @description Sin esto quedan borradores por revisar.
             * @default false
             */
            publish: boolean;
            /** Format: uuid */
            unitId: string;
        };
        /** PlanVisit */
        PlanVisit: {
            /**
             * Format: date
             * @description En la zona horaria de la unidad; hoy, si no se dice.
             */
            day?: string;
            /**
             * Format: uuid
             * @description Del plan; lo hace quien lo pide.
             */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            unitId: string;
        };
        /** Portfolio */
        Portfolio: {
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            /** @description ISO 4217. */
            currency: string;
            /** Format: uuid */
            id: string;
            name: string;
            product: string;
            /** Format: uuid */
            strategyVersionId: string;
        };
        /** Posición */
        "Posici\u00F3n": {
            accuracyMetres: number;
            /**
             * Format: date-time
             * @description Por el reloj del teléfono.
             */
            at: string;
            batteryPercent?: number;
            headingDegrees?: number;
            latitude: number;
            longitude: number;
            /** @description El teléfono dice que otra aplicación inventó la posición. */
            mocked?: boolean;
            /** @enum {string} */
            permission?: "always" | "whileInUse" | "denied";
            speedMetresPerSecond?: number;
        };
        /** Problem */
        Problem: {
            /** @description Código estable, para programas. */
            code: string;
            /** @description Qué hacer. */
            detail: string;
            errors?: {
                code: string;
                /** @description JSON pointer del dato. */
                field: string;
                message: string;
            }[];
            /** @description Identifica esta respuesta ante soporte. */
            instance: string;
            status: number;
            /** @description Qué pasó, en el idioma de Accept-Language (es o en). */
            title: string;
            /** @description `urn:cartera:problem:` y el código. */
            type: string;
        };
        /** ProductIndicators */
        ProductIndicators: {
            accountsContacted: number;
            accountsWorked: number;
            assignedAccounts: number;
            assignedCents: number;
            attempts: number;
            attemptsPerAccount: number | null;
            calls: number;
            contactRate: number | null;
            contacts: number;
            coverageRate: number | null;
            dueCents: number;
            handlingSeconds: number;
            keptAmountRate: number | null;
            keptCents: number;
            keptRate: number | null;
            messages: number;
            paidCents: number;
            paidCentsPerAttempt: number | null;
            product: string;
            promisedCents: number;
            promisePaidCents: number;
            promisePaidCentsPerAttempt: number | null;
            promiseRate: number | null;
            promisesBroken: number;
            promisesDue: number;
            promisesKept: number;
            promisesMade: number;
            promisesPartial: number;
            recoveryRate: number | null;
            rightPartyContacts: number;
            rightPartyRate: number | null;
            secondsPerCall: number | null;
            talkSeconds: number;
            visits: number;
        };
        /** Promise */
        Promise: {
            /** Format: uuid */
            accountId: string;
            amountCents: number;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            contactAttemptId: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** @description Id del usuario, workflow o client. */
            madeBy: string;
            madeByName: string | null;
            /** Format: date */
            madeOn: string;
            note: string | null;
            /** @description Pagado dentro de su plazo, la última vez que se juzgó. */
            paidCents: number;
            /** Format: uuid */
            partyId: string | null;
            reason: string | null;
            /** @description Número de la cuenta ante el cliente. */
            reference: string;
            /** Format: uuid */
            replacesId: string | null;
            reschedules: number;
            /** @enum {string} */
            state: "live" | "kept" | "partial" | "broken" | "rescheduled" | "cancelled";
        };
        /** PromiseRules */
        PromiseRules: {
            graceDays?: number;
            /** @description Hasta cuántos días adelante puede vencer una promesa. */
            horizonDays?: number;
            keptPercent?: number;
            maxReschedules?: number;
            partialPercent?: number;
            reminder?: boolean;
        };
        /**
         * ProposeAgreement
         * @description Lo que se paga y lo que se condona suman el saldo. Lo decide otra persona.
         */
        ProposeAgreement: {
            /** @description Centavos. */
            forgivenCents: number;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** @description En orden de fecha. */
            instalments: {
                /** @description Centavos. */
                amountCents: number;
                /** Format: date */
                dueOn: string;
            }[];
            /** @enum {string} */
            kind: "restructure" | "forgiveness";
            note?: string;
            /** Format: uuid */
            partyId?: string;
        };
        /**
         * ProposeContactPoint
         * @description Ningún medio lo usa hasta que se autoriza.
         */
        ProposeContactPoint: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** @enum {string} */
            kind: "address" | "phone" | "email";
            note?: string;
            /** Format: uuid */
            partyId: string;
            /** @enum {string} */
            provenance: "debtor" | "visit" | "call" | "client";
            /** @description Teléfono con lada internacional (+52…). */
            value: string;
        };
        /** Reassign */
        Reassign: {
            /**
             * Format: uuid
             * @description null la devuelve a todas.
             */
            assigneeId: string | null;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason?: string;
        };
        /**
         * RecordComplaint
         * @description La cuenta queda detenida hasta que la revise un supervisor.
         */
        RecordComplaint: {
            folio?: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** @enum {string} */
            source: "REDECO" | "CONDUSEF" | "PROFECO" | "client" | "debtor";
            statement: string;
        };
        /** RecordContact */
        RecordContact: {
            accuracyMetres?: number;
            /**
             * Format: date-time
             * @description Cuándo ocurrió.
             */
            at: string;
            /** Format: uuid */
            contactPointId?: string;
            evidence?: {
                /** @description De la visita al envío, sin usar el reloj. */
                elapsedMs?: number;
                /** @description El teléfono dice que su posición es simulada. */
                mocked?: boolean;
                papers?: string[];
                photoFacts?: {
                    location?: {
                        latitude: number;
                        longitude: number;
                    };
                    sha256: string;
                    /** @enum {string} */
                    source?: "camera" | "gallery";
                    /** Format: date-time */
                    takenAt?: string;
                }[];
                photos?: string[];
                ringSeconds?: number;
                /** Format: date-time */
                sentAt?: string;
                talkSeconds?: number;
                wrapSeconds?: number;
            };
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            location?: {
                latitude: number;
                longitude: number;
            };
            /** @enum {string} */
            medium: "call" | "visit" | "letter" | "message";
            note?: string;
            /** Format: uuid */
            partyId?: string;
            /** @description Monto y día prometidos; sólo y siempre con un resultado de promesa. */
            promise?: {
                /** @description Centavos. */
                amountCents: number;
                /** Format: date */
                dueOn: string;
            };
            /** @enum {string} */
            reason?: "desempleo" | "enfermedad" | "disminucionDeIngreso" | "sobreendeudamiento" | "inconformidad" | "olvido" | "sinMotivo";
            /** @enum {string} */
            result: "PROMESA_TOTAL" | "PROMESA_PARCIAL" | "CONVENIO_SOLICITADO" | "SOLICITA_REESTRUCTURA" | "YA_PAGO" | "NEGATIVA_SIN_MOTIVO" | "NO_PUEDE_PAGAR" | "NEGATIVA_NO_RECONOCE" | "ACLARACION" | "SOLICITA_SOLO_ESCRITO" | "CUELGA" | "AGRESIVO" | "TERCERO_RECADO" | "TERCERO_NO_LO_CONOCE" | "TERCERO_YA_NO_VIVE" | "TERCERO_INFORMA_DEFUNCION" | "MENOR_O_ADULTO_MAYOR" | "NO_CONTESTA" | "OCUPADO" | "BUZON" | "FUERA_SERVICIO" | "NUMERO_EQUIVOCADO" | "NO_EXISTE" | "AUSENTE_HABITADO" | "DESHABITADO" | "DOMICILIO_NO_EXISTE" | "DIRECCION_INSUFICIENTE" | "CAMBIO_DOMICILIO" | "ACCESO_NEGADO" | "ZONA_RIESGO" | "NEGOCIO_CERRADO" | "MENSAJE_ENVIADO" | "MENSAJE_RECHAZADO" | "ENTREGADO_ACUSE" | "ENTREGADO_TERCERO" | "SIN_ACUSE" | "DEVUELTO_CAMBIO_DOMICILIO" | "DEVUELTO_DESCONOCIDO" | "DEVUELTO_NO_EXISTE" | "DEVUELTO_DIRECCION_INCOMPLETA" | "DEVUELTO_NO_RECLAMADO" | "DEVUELTO_REHUSADO" | "DEVUELTO_FALLECIDO" | "DEFUNCION" | "INCAPACIDAD" | "RECLUSION" | "CONCURSO_QUIEBRA" | "ROBO_IDENTIDAD" | "HOMONIMO" | "RECLAMO_REDECO";
            /** Format: uuid */
            taskId?: string;
            /** @enum {string} */
            whoAnswered: "titular" | "aval" | "obligadoSolidario" | "third" | "minorOrElder" | "nobody";
        };
        /** Recorrido de una jornada */
        "Recorrido de una jornada": {
            alerts: components["schemas"]["Alerta"][];
            fenceEvents: {
                /** Format: date-time */
                at: string;
                distanceMetres: number;
                /** @enum {string} */
                fence: "zone" | "corridor";
                /** @enum {string} */
                kind: "breached" | "returned" | "crossed";
                /** Format: date-time */
                since: string;
            }[];
            pauses: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string | null;
            }[];
            shift: components["schemas"]["Jornada"];
            /** @description Donde permaneció tres minutos o más. */
            stays: {
                /** Format: date-time */
                from: string;
                latitude: number;
                longitude: number;
                /** Format: date-time */
                until: string;
            }[];
            track: {
                accuracyMetres: number;
                /** Format: date-time */
                at: string;
                batteryPercent: number | null;
                latitude: number;
                longitude: number;
                mocked: boolean;
                speedMetresPerSecond: number | null;
            }[];
            visits: {
                /** Format: uuid */
                accountId: string;
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                id: string;
                latitude: number | null;
                longitude: number | null;
                result: string;
            }[];
        };
        /** Release */
        Release: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason: string;
        };
        /** ReopenRuling */
        ReopenRuling: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason: string;
            /** Format: uuid */
            rulingId: string;
        };
        /** ReportLayout */
        ReportLayout: {
            columns?: components["schemas"]["LayoutColumn"][];
            /** @enum {string} */
            delimiter?: "," | ";" | "|" | "\t";
            /** @enum {string} */
            encoding?: "utf8bom" | "utf8" | "latin1";
        };
        /** ReportRules */
        ReportRules: {
            layout?: components["schemas"]["ReportLayout"];
            maxRulings?: number;
            rulingCodes?: components["schemas"]["RulingCodes"];
            waitHours?: number;
        };
        /** ReschedulePromise */
        ReschedulePromise: {
            /** @description Centavos. */
            amountCents: number;
            /** Format: date */
            dueOn: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** Format: uuid */
            promiseId: string;
            reason: string;
        };
        /**
         * ResolveDispute
         * @description Procedente sin saldo nuevo, la cuenta se retira.
         */
        ResolveDispute: {
            /** @description Centavos. */
            balanceCents?: number;
            /** Format: uuid */
            disputeId?: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            note?: string;
            /** @enum {string} */
            outcome: "upheld" | "dismissed";
        };
        /** ResolvedRow */
        ResolvedRow: {
            /** Format: uuid */
            fileId: string;
            rowNumber: number;
        };
        /** ReturnLetter */
        ReturnLetter: {
            /**
             * Format: date-time
             * @description Cuándo la marcó el correo; ahora, si no se dice.
             */
            at?: string;
            /** @description El de las barras de la hoja, o el de la ventana del sobre. */
            barcode: string;
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            /** @enum {string} */
            reason: "moved" | "uninhabited" | "unknown" | "noSuchAddress" | "incompleteAddress" | "wrongPostalCode" | "refused" | "unclaimed" | "absent" | "outOfRoute" | "deceased";
        };
        /** RoomEntry */
        RoomEntry: {
            /** Format: date-time */
            expiresAt: string;
            roomName: string;
            /** @description Origen del servidor de video, de donde se carga `external_api.js`. */
            server: string;
            /** @description Firmado para esta persona y esta sala. No se guarda. */
            token: string;
        };
        /** RoomSubject */
        RoomSubject: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "account" | "shift" | "alert";
        };
        /** RouteFile */
        RouteFile: {
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** @description La que el teléfono dijo seguir. */
            acknowledgedVersion: number;
            approximate: boolean;
            /** @description Las que ya no están en esta versión. */
            closedStops: components["schemas"]["ClosedRouteStop"][];
            /** Format: uuid */
            collectorId: string;
            /** RouteCorridor */
            corridor: {
                [key: string]: unknown;
            } | null;
            /** Format: date */
            day: string;
            draft: boolean;
            /** Format: uuid */
            id: string;
            metres: number;
            /** RoutePath */
            path: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            publishedAt: string | null;
            reason: string;
            seconds: number;
            shownVersion: number;
            /** @enum {string} */
            state: "draft" | "published" | "finished";
            stops: components["schemas"]["RouteStop"][];
            /** @enum {string} */
            travelMode: "car" | "foot";
            /** Format: uuid */
            unitId: string;
            /** @description La publicada más reciente; 0 antes de la primera. */
            version: number;
        };
        /** RouteOverview */
        RouteOverview: {
            /** @description La que el teléfono dijo seguir. */
            acknowledgedVersion: number;
            approximate: boolean;
            /** Format: uuid */
            collectorId: string;
            /** Format: date */
            day: string;
            doneStops: number;
            /** @description Hay una versión por publicar. */
            draft: boolean;
            /** Format: uuid */
            id: string;
            metres: number;
            openStops: number;
            seconds: number;
            /** @enum {string} */
            state: "draft" | "published" | "finished";
            /** Format: uuid */
            unitId: string;
            /** @description La publicada más reciente; 0 antes de la primera. */
            version: number;
        };
        /** RouteStep */
        RouteStep: {
            /** @description Longitud y latitud. */
            at: number[];
            metres: number;
            seconds: number;
            street: string;
            words: string;
        };
        /** RouteStop */
        RouteStop: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            arriveAt: string;
            /** @description Cuántas veces más largo que la línea recta, si es absurdo: falla del mapa. */
            detour: number | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            leaveAt: string;
            locked: boolean;
            /** @description Del tramo que llega a la parada. */
            metres: number;
            /** Format: uuid */
            parkingGroup: string | null;
            /** @description Longitud y latitud. */
            place: number[];
            position: number;
            seconds: number;
            /** @enum {string} */
            state: "open" | "done" | "skipped" | "withdrawn";
            stateReason: string | null;
            stretches: components["schemas"]["RouteStretch"][];
            /** Format: uuid */
            taskId: string;
            /** @enum {string} */
            travelMode: "car" | "foot";
        };
        /** RouteStretch */
        RouteStretch: {
            metres: number;
            path: number[][];
            seconds: number;
            steps: components["schemas"]["RouteStep"][];
            /** @enum {string} */
            travelMode: "car" | "foot";
        };
        /** Ruling */
        Ruling: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            decidedBy: string | null;
            decisionNote: string | null;
            /** Format: uuid */
            documentId: string | null;
            /** Format: uuid */
            id: string;
            proof: components["schemas"]["RulingProof"];
            /** Format: date-time */
            proposedAt: string;
            /** Format: uuid */
            reportId: string | null;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused" | "reopened" | "reported" | "acknowledged";
            type: string;
            version: number;
        };
        /**
         * RulingCodes
         * @description El código del cliente para cada dictamen; sin ellos, los nuestros.
         */
        RulingCodes: {
            CAMBIO_DE_DOMICILIO?: string;
            CONCURSO_MERCANTIL?: string;
            DEFUNCION?: string;
            DOMICILIO_INEXISTENTE?: string;
            ILOCALIZABLE?: string;
            INCAPACIDAD?: string;
            INSOLVENCIA?: string;
            NEGATIVA_DE_PAGO?: string;
            NO_RECONOCE?: string;
            RECLUSION?: string;
            ROBO_IDENTIDAD?: string;
        };
        /** RulingProof */
        RulingProof: {
            has: unknown[];
            lacks: unknown[];
            proven: boolean;
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** Session */
        Session: {
            /** Format: date-time */
            createdAt: string;
            /** @description Es la sesión desde la que pregunta. */
            current: boolean;
            /** Format: uuid */
            deviceId: string | null;
            deviceName: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            seenAt: string;
            userAgent: string | null;
        };
        /** SignedInPerson */
        SignedInPerson: {
            /** @description Lo que su papel permite; las pantallas ocultan lo demás. */
            actions: ("client.manage" | "portfolio.read" | "portfolio.manage" | "intake.place" | "intake.read" | "clientFile.place" | "clientFile.read" | "clientFile.resolve" | "account.read" | "account.command" | "address.correct" | "task.read" | "task.claim" | "task.assign" | "contact.record" | "agreement.propose" | "agreement.decide" | "contactPoint.authorise" | "ruling.decide" | "document.read" | "mailing.read" | "mailing.manage" | "visitForm.print" | "report.read" | "report.retry" | "strategy.read" | "strategy.manage" | "batch.read" | "batch.run" | "batch.approve" | "person.manage" | "operations.read" | "indicator.read" | "audit.verify" | "videoRoom.enter" | "shift.work" | "shift.read" | "shift.manage" | "alert.read" | "alert.attend" | "unit.read" | "unit.manage" | "collector.manage" | "map.read" | "evidence.read" | "evidence.review" | "route.read" | "route.plan")[];
            clientScope: string[] | null;
            /** @description Los escritorios que ve. */
            desks: ("addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations")[];
            fullName: string;
            /** Format: uuid */
            id: string;
            /** @description Debe elegir una contraseña antes de hacer cualquier otra cosa. */
            passwordTemporary: boolean;
            /** @enum {string} */
            role: "administrator" | "supervisor" | "clerk" | "phoneAgent" | "collector" | "specialist" | "auditor";
            username: string;
        };
        /** Situation */
        Situation: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            at: string;
            commands: components["schemas"]["AllowedCommand"][];
            /** @description Si se puede contactar ahora por cada medio, y si no, qué regla lo impide y hasta cuándo. */
            contact: {
                allowed: boolean;
                /** Format: date-time */
                allowedAt: string | null;
                /** Format: uuid */
                contactPointId: string;
                /** @enum {string} */
                kind: "address" | "phone" | "email";
                /** @enum {string} */
                medium: "call" | "visit" | "letter" | "message";
                /** Format: uuid */
                partyId: string;
                reason: {
                    action: string;
                    code: string;
                    title: string;
                } | null;
            }[];
            next: {
                /** Format: date-time */
                at: string | null;
                stepKey?: string;
                /** @description Qué sigue: un paso de la estrategia, una revisión, un dictamen… */
                what: string;
                /** @description Código estable. */
                why: string;
                /** @description En el idioma de Accept-Language. */
                words: string;
            } | null;
            ruling: {
                has: {
                    /** @description Gestiones, cartas y revisiones que la prueban. */
                    evidence: string[];
                    /** @description Cuánto falta: intentos, cartas o días; 0 si está completa. */
                    missing: number;
                    /** @description Domicilios o teléfonos a los que les faltan intentos. */
                    missingPoints: string[];
                    /** @description Código de la prueba que pide la regla. */
                    proof: string;
                    /** @description En el idioma de Accept-Language. */
                    words: string | null;
                }[];
                lacks: {
                    /** @description Gestiones, cartas y revisiones que la prueban. */
                    evidence: string[];
                    /** @description Cuánto falta: intentos, cartas o días; 0 si está completa. */
                    missing: number;
                    /** @description Domicilios o teléfonos a los que les faltan intentos. */
                    missingPoints: string[];
                    /** @description Código de la prueba que pide la regla. */
                    proof: string;
                    /** @description En el idioma de Accept-Language. */
                    words: string | null;
                }[];
                proven: boolean;
                /** @enum {string} */
                type: "DEFUNCION" | "ROBO_IDENTIDAD" | "NO_RECONOCE" | "CONCURSO_MERCANTIL" | "INCAPACIDAD" | "RECLUSION" | "DOMICILIO_INEXISTENTE" | "CAMBIO_DE_DOMICILIO" | "NEGATIVA_DE_PAGO" | "INSOLVENCIA" | "ILOCALIZABLE";
            } | null;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
            /** Format: date-time */
            stageSince: string;
            why: {
                /** @description Id del usuario, workflow o client. */
                actor: string;
                actorName: string | null;
                /** Format: date-time */
                at: string;
                kind: string;
                /** @description En el idioma de Accept-Language. */
                words: string;
            } | null;
        };
        /** SplitBranch */
        SplitBranch: {
            /** @description De las cuentas nuevas; entre todas suman 100. */
            percent: number;
            /** Format: uuid */
            strategyVersionId: string;
        };
        /**
         * StepCondition
         * @description Sólo si se cumple todo; si no, el paso se salta.
         */
        StepCondition: {
            /** @description Centavos, en dígitos. */
            balanceAtLeastCents?: string;
            /** @description Centavos, en dígitos. */
            balanceBelowCents?: string;
            brokenPromisesAtLeast?: number;
            daysPastDueAtLeast?: number;
            rightPartyReached?: boolean;
        };
        /** StepCounts */
        StepCounts: {
            call: number;
            letter: number;
            message: number;
            offer: number;
            ruling: number;
            visit: number;
        };
        /** StepOffer */
        StepOffer: {
            forgivenPercent: number;
            instalments: number;
            validDays: number;
        };
        /** Strategy */
        Strategy: {
            /** @description A qué paso va quien no cumple. */
            onBroken?: string;
            steps: components["schemas"]["StrategyStep"][];
        };
        /** StrategyDifference */
        StrategyDifference: {
            fields?: {
                after: string;
                before: string;
                field: string;
            }[];
            from?: number;
            key: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed" | "moved";
            /** @description Lugar, desde 1. */
            position?: number;
            to?: number;
            /** @description La diferencia como frase. */
            words: string;
        };
        /** StrategySplit */
        StrategySplit: {
            branches: components["schemas"]["SplitBranch"][];
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            endedBy: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            portfolioId: string;
        };
        /** StrategyStep */
        StrategyStep: {
            attempts: number;
            /** @description Días desde la colocación. */
            dayOffset: number;
            /** @description Única en la estrategia. */
            key: string;
            /** @enum {string} */
            kind: "letter" | "call" | "visit" | "message" | "offer" | "ruling";
            offer?: components["schemas"]["StepOffer"];
            onFailure?: string;
            ruling?: string;
            /** @description Días entre intentos. */
            spacingDays: number;
            template?: string;
            timeBands: {
                fromMinute: number;
                untilMinute: number;
            }[];
            when?: components["schemas"]["StepCondition"];
            /** @description Días para hacer cada intento. */
            windowDays: number;
        };
        /** StrategySummary */
        StrategySummary: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** StrategyVersion */
        StrategyVersion: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string | null;
            definition: components["schemas"]["Strategy"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            strategyId: string;
            version: number;
        };
        /** StuckAccount */
        StuckAccount: {
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            id: string;
            /** NextEvent */
            nextEvent: {
                /** Format: date-time */
                at: string | null;
                stepKey?: string;
                /** @description Qué sigue: un paso de la estrategia, una revisión, un dictamen… */
                what: string;
                /** @description Código estable. */
                why: string;
            } | null;
            /** @enum {string} */
            reason: "neverBegan" | "timerPassed" | "taskMissing";
            reference: string;
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            stage: "received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn";
        };
        /** Task */
        Task: {
            /** Format: uuid */
            accountId: string;
            attempt: number;
            /** Format: uuid */
            claimedBy: string | null;
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            desk: "addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reviewAddress" | "call" | "visit" | "decideAgreement" | "decideRuling" | "unblock";
            /** Format: date-time */
            openedAt: string;
            /** @description Mayor es más urgente. */
            priority: number;
            /** @enum {string} */
            state: "open" | "done" | "expired" | "cancelled";
            stepKey: string | null;
        };
        /** TerritoryCoverage */
        TerritoryCoverage: {
            gaps: {
                areaSquareKilometres: number;
                ground: {
                    coordinates: unknown[];
                    /** @enum {string} */
                    type: "MultiPolygon";
                };
            }[];
            overlaps: {
                areaSquareKilometres: number;
                ground: {
                    coordinates: unknown[];
                    /** @enum {string} */
                    type: "MultiPolygon";
                };
                unitIds: string[];
            }[];
        };
        /** TimelineEntry */
        TimelineEntry: {
            /** @description Id del usuario, workflow o client. */
            actor: string;
            actorName: string | null;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** @description SHA-256 encadenado con el movimiento anterior. */
            hash: string;
            kind: string;
            sequence: number;
        };
        /** Unit */
        Unit: {
            /** @description Cuentas abiertas, con lugar en el mapa, que son de ella misma. */
            accounts: number;
            /** Format: date-time */
            archivedAt: string | null;
            areaSquareKilometres: number | null;
            collectors: number;
            /** @description Unidades por encima de ella. */
            depth: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "agency" | "region" | "zone" | "team";
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** @description Sus cuentas se están acomodando a un territorio nuevo. */
            placing: boolean;
            territorySource: ("drawn" | "geojson" | "postalCodes") | null;
            /** @description Cero mientras nadie lo ha trazado. */
            territoryVersion: number;
            timeZone: string;
        };
        /** UnitChange */
        UnitChange: {
            /** @enum {string} */
            kind?: "agency" | "region" | "zone" | "team";
            name?: string;
            /** Format: uuid */
            parentId?: string | null;
            /** @description Zona horaria IANA de sus jornadas. */
            timeZone?: string;
        };
        /** UnitFile */
        UnitFile: {
            /** Format: date-time */
            archivedAt: string | null;
            areaSquareKilometres: number | null;
            collectors: number;
            /** @description Unidades por encima de ella. */
            depth: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "agency" | "region" | "zone" | "team";
            members: components["schemas"]["UnitMember"][];
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** @description Sus cuentas se están acomodando a un territorio nuevo. */
            placing: boolean;
            postalCodes: string[] | null;
            territory: {
                coordinates: unknown[];
                /** @enum {string} */
                type: "MultiPolygon";
            } | null;
            territorySource: ("drawn" | "geojson" | "postalCodes") | null;
            /** @description Cero mientras nadie lo ha trazado. */
            territoryVersion: number;
            timeZone: string;
        };
        /** UnitMember */
        UnitMember: {
            fullName: string;
            /** @enum {string} */
            memberRole: "supervisor" | "collector" | "staff";
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            since: string;
        };
        /**
         * UnitTerritory
         * @description Un área trazada, o los códigos postales que la forman.
         */
        UnitTerritory: {
            postalCodes?: string[];
            /** @description GeoJSON `Polygon` o `MultiPolygon` en grados WGS 84. */
            territory?: Record<string, never>;
        };
        /** UnitTree */
        UnitTree: {
            /** @description Cuentas con lugar fuera de todo territorio; nulo para quien sólo ve sus unidades. */
            accountsOutside: number | null;
            items: components["schemas"]["Unit"][];
        };
        /** UnplannedVisit */
        UnplannedVisit: {
            /** Format: uuid */
            accountId: string;
            /** @description Con qué se confirma el motivo. */
            proof: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            reason: "noCoordinate" | "outsideHours" | "doesNotFitShift" | "nobodyWithSkill" | "nobodyOnDuty" | "blockedByRule" | "unreachableByRoad" | "outsideTerritory";
            /** Format: uuid */
            taskId: string;
            /** @description El motivo, en palabras. */
            title: string;
        };
        /** UnresolvedRow */
        UnresolvedRow: {
            /** Format: uuid */
            accountId: string | null;
            amountCents: number | null;
            answer: ("upheld" | "dismissed") | null;
            /** Format: date */
            asOf: string | null;
            balanceCents: number | null;
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: uuid */
            fileId: string;
            fileName: string;
            folio: string | null;
            /** @enum {string} */
            kind: "payments" | "balances" | "withdrawals" | "disputeAnswers";
            movement: ("payment" | "reversal") | null;
            paymentReference: string | null;
            problems: {
                code: string;
                column?: string;
                problem: string;
                /** @enum {string} */
                severity: "reject" | "warn";
                suggestion: string;
                value?: string;
            }[];
            raw: string[];
            reason: string | null;
            reference: string | null;
            /** @description Código de por qué la cuenta no lo aceptó. */
            refusal: string | null;
            resolutionNote: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: uuid */
            resolvedBy: string | null;
            reversesFolio: string | null;
            /** @description Renglón en el archivo del cliente, desde 1. */
            rowNumber: number;
            /** Format: date-time */
            unresolvedSince: string;
            /** Format: date */
            valueDate: string | null;
            verdict: ("accepted" | "repeated" | "awaitingPayment" | "unmatched" | "closedAccount" | "accountClosed" | "refused" | "rejected" | "dismissed") | null;
        };
        /** VideoRoom */
        VideoRoom: {
            /** Format: uuid */
            clientId: string | null;
            /** Format: uuid */
            collectorId: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            openedBy: string;
            subject: components["schemas"]["RoomSubject"];
            /** Format: uuid */
            unitId: string | null;
        };
        /** VisitEvidence */
        VisitEvidence: {
            /** Format: uuid */
            accountId: string;
            accuracyMetres: number | null;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            collectorId: string;
            collectorName: string | null;
            /** Format: uuid */
            contactAttemptId: string;
            /** Format: uuid */
            contactPointId: string | null;
            /** @description Del teléfono al domicilio. */
            distanceMetres: number | null;
            doubts: components["schemas"]["EvidenceDoubt"][];
            latitude: number | null;
            longitude: number | null;
            /** @description Huellas de las fotos que la visita nombra y que no han llegado, o llegaron distintas. */
            missingPhotos: string[];
            note: string | null;
            reference: string;
            result: string;
            /** @enum {string} */
            review: "none" | "open" | "closed";
            /** Format: date-time */
            reviewedAt: string | null;
            /** Format: uuid */
            reviewedBy: string | null;
            /** @description De 0 a 100; cien es sin ninguna duda. */
            score: number;
            /** Format: uuid */
            unitId: string | null;
            verdict: ("sound" | "addressMisplaced" | "unsupported" | "misconduct") | null;
            /** Format: date-time */
            visitedAt: string;
        };
        /** VisitForm */
        VisitForm: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            batchId: string;
            /** Format: date-time */
            capturedAt: string | null;
            /** Format: uuid */
            contactPointId: string | null;
            /**
             * Format: uuid
             * @description Lo que dice el código del papel.
             */
            id: string;
            /** @description Lugar en el lote, desde 1. */
            number: number;
            /** Format: uuid */
            taskId: string;
            /** @description La visita sigue abierta en su escritorio. */
            taskOpen: boolean;
        };
        /** VisitFormBatch */
        VisitFormBatch: {
            /** Format: date-time */
            createdAt: string;
            failure: {
                action: string;
                code: string;
                title: string;
            } | null;
            forms: {
                /** Format: uuid */
                accountId: string;
                /** Format: uuid */
                batchId: string;
                /** Format: date-time */
                capturedAt: string | null;
                /** Format: uuid */
                contactPointId: string | null;
                /**
                 * Format: uuid
                 * @description Lo que dice el código del papel.
                 */
                id: string;
                /** @description Lugar en el lote, desde 1. */
                number: number;
                /** Format: uuid */
                taskId: string;
            }[];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            printedAt: string | null;
            /** @enum {string} */
            state: "requested" | "printed" | "failed";
        };
        /** VisitFormScan */
        VisitFormScan: {
            bytes: number;
            /** @description Huella, para la captura. */
            sha256: string;
        };
        /** Withdraw */
        Withdraw: {
            /**
             * Format: uuid
             * @description De la operación; lo hace quien la pide.
             */
            id: string;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                grade?: "exact" | "corrected" | "doubtful" | "contradictory" | "incomplete";
                intakeId?: string;
                /** @description Filas por página. */
                limit: number;
                /** @description Con algo previsto antes de este momento. */
                nextBefore?: string;
                /** @description Sólo cuentas que todavía pueden cambiar. */
                open?: boolean;
                portfolioId?: string;
                sort: "placed" | "next" | "balance" | "reference";
                stage?: ("received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountLine"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    showAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    listAccountAgreements: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agreement"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    authoriseContactPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthoriseContactPoint"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    barContactPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BarContactPoint"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    cancelPromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPromise"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    changeStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStrategy"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    correctAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Un candidato del catálogo o las partes escritas, no ambos. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectAddress"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    decideAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Nunca quien lo propuso. Para rechazar hace falta la nota. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAgreement"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    decideRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Para rechazar hace falta la nota. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRuling"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    makePromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description La que se hace en una llamada o visita va en su gestión. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePromise"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    openDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Detiene todos los medios hasta que el cliente responda. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDispute"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    proposeAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Lo que se paga y lo que se condona suman el saldo. Lo decide otra persona. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAgreement"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    proposeContactPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Ningún medio lo usa hasta que se autoriza. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeContactPoint"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassign"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description La cuenta queda detenida hasta que la revise un supervisor. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordComplaint"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContact"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reopenRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenRuling"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reschedulePromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReschedulePromise"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    resolveDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Procedente sin saldo nuevo, la cuenta se retira. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDispute"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    listAccountComplaints: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Complaint"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listAccountContactAttempts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactAttempt"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listAccountDisputes: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dispute"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listAccountDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                    };
                };
            };
        };
    };
    listLedger: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntry"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listAccountLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Letter"][];
                    };
                };
            };
        };
    };
    listAccountPayments: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Payment"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listAccountPromises: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Promise"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listAccountRulings: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ruling"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    showSituation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Situation"];
                };
            };
        };
    };
    listTimeline: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    searchAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `endCursor` de la página anterior. */
                    after?: string;
                    /** Format: uuid */
                    clientId?: string;
                    /** @enum {string} */
                    grade?: "exact" | "corrected" | "doubtful" | "contradictory" | "incomplete";
                    /** Format: uuid */
                    intakeId?: string;
                    /**
                     * @description Filas por página.
                     * @default 50
                     */
                    limit: number;
                    /**
                     * Format: date-time
                     * @description Con algo previsto antes de este momento.
                     */
                    nextBefore?: string;
                    /** @description Sólo cuentas que todavía pueden cambiar. */
                    open?: boolean;
                    /** Format: uuid */
                    portfolioId?: string;
                    /**
                     * @default placed
                     * @enum {string}
                     */
                    sort: "placed" | "next" | "balance" | "reference";
                    stage?: ("received" | "addressReview" | "collecting" | "promised" | "agreement" | "disputed" | "onHold" | "ruling" | "returned" | "settled" | "withdrawn")[];
                    /** @description Palabras del nombre, sin importar acentos ni orden, o el inicio del número. */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountLine"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    askAcknowledgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    acknowledgeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                kind?: "restructure" | "forgiveness";
                /** @description Filas por página. */
                limit: number;
                state?: "proposed" | "refused" | "approved" | "fulfilled" | "broken" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agreement"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                collectorId?: string;
                kind?: "outOfZone" | "offRoute" | "noSignal" | "panic" | "mockLocation";
                /** @description Filas por página. */
                limit: number;
                /** @description Sólo las que nadie ha cerrado. */
                open?: boolean;
                shiftId?: string;
                state?: "raised" | "acknowledged" | "explained" | "closed";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Alerta"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    showAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alerta"];
                };
            };
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alerta"];
                };
            };
        };
    };
    closeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "attended" | "falseAlarm";
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alerta"];
                };
            };
        };
    };
    explainAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    explanation: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alerta"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query: {
                action?: "hold" | "release" | "reassign" | "changeStrategy" | "withdraw";
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Batch"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchFile"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchFile"];
                };
            };
        };
    };
    showBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchFile"];
                };
            };
        };
    };
    approveBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    discardBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    retryBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    startBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    stopBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    listBatchRows: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
                state?: "pending" | "done" | "refused" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchRow"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    verifyCaseFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId?: string;
                    /** Format: uuid */
                    after?: string;
                    /** Format: uuid */
                    clientId?: string;
                    /**
                     * @description Cuentas por parte.
                     * @default 10000
                     */
                    limit: number;
                    /** Format: uuid */
                    portfolioId?: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileVerification"];
                };
            };
        };
    };
    listClientFiles: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                kind?: "payments" | "balances" | "withdrawals" | "disputeAnswers";
                /** @description Filas por página. */
                limit: number;
                state?: ("received" | "reading" | "judging" | "preview" | "accepting" | "accepted" | "failed" | "discarded")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientFile"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    sendClientFile: {
        parameters: {
            query: {
                clientId: string;
                kind: "payments" | "balances" | "withdrawals" | "disputeAnswers";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV o XLSX, hasta 200 MB.
                     */
                    file: string;
                    /**
                     * Format: uuid
                     * @description Hecho por quien envía; va antes del archivo.
                     */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFile"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFile"];
                };
            };
        };
    };
    showClientFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFile"];
                };
            };
        };
    };
    acceptClientFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    period?: components["schemas"]["CoveredPeriod"];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFileCommandAnswer"];
                };
            };
        };
    };
    correctFileLayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    layout: components["schemas"]["FileLayout"];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFileCommandAnswer"];
                };
            };
        };
    };
    discardClientFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFileCommandAnswer"];
                };
            };
        };
    };
    countClientFileProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        column: string | null;
                        rows: number;
                        /** @enum {string} */
                        severity: "reject" | "warn";
                    }[];
                };
            };
        };
    };
    downloadFileRowErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listClientFileRows: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
                verdict?: "accepted" | "repeated" | "awaitingPayment" | "unmatched" | "closedAccount" | "accountClosed" | "refused" | "rejected" | "dismissed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientFileRow"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listClients: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Minúsculas, cifras y guiones. */
                    code: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /**
                     * Format: email
                     * @description A quién se avisa si un reporte falla.
                     */
                    ownerEmail: string;
                    /** @enum {string} */
                    regulation: "financial" | "commercial";
                    /**
                     * Format: email
                     * @description A dónde van los reportes.
                     */
                    reportEmail: string;
                    rules?: components["schemas"]["ClientRules"];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
        };
    };
    showClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
        };
    };
    setClientRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRules"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRules"];
                };
            };
        };
    };
    listCollectors: {
        parameters: {
            query?: {
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Collector"][];
                    };
                };
            };
        };
    };
    showCollector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collector"];
                };
            };
        };
    };
    setCollectorProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectorProfile"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collector"];
                };
            };
        };
    };
    listComplaints: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                before?: string;
                clientId?: string;
                from?: string;
                /** @description Filas por página. */
                limit: number;
                source?: "REDECO" | "CONDUSEF" | "PROFECO" | "client" | "debtor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Complaint"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    listContactAttempts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                from?: string;
                /** @description Filas por página. */
                limit: number;
                medium?: "call" | "visit" | "letter" | "message";
                personId?: string;
                result?: "PROMESA_TOTAL" | "PROMESA_PARCIAL" | "CONVENIO_SOLICITADO" | "SOLICITA_REESTRUCTURA" | "YA_PAGO" | "NEGATIVA_SIN_MOTIVO" | "NO_PUEDE_PAGAR" | "NEGATIVA_NO_RECONOCE" | "ACLARACION" | "SOLICITA_SOLO_ESCRITO" | "CUELGA" | "AGRESIVO" | "TERCERO_RECADO" | "TERCERO_NO_LO_CONOCE" | "TERCERO_YA_NO_VIVE" | "TERCERO_INFORMA_DEFUNCION" | "MENOR_O_ADULTO_MAYOR" | "NO_CONTESTA" | "OCUPADO" | "BUZON" | "FUERA_SERVICIO" | "NUMERO_EQUIVOCADO" | "NO_EXISTE" | "AUSENTE_HABITADO" | "DESHABITADO" | "DOMICILIO_NO_EXISTE" | "DIRECCION_INSUFICIENTE" | "CAMBIO_DOMICILIO" | "ACCESO_NEGADO" | "ZONA_RIESGO" | "NEGOCIO_CERRADO" | "MENSAJE_ENVIADO" | "MENSAJE_RECHAZADO" | "ENTREGADO_ACUSE" | "ENTREGADO_TERCERO" | "SIN_ACUSE" | "DEVUELTO_CAMBIO_DOMICILIO" | "DEVUELTO_DESCONOCIDO" | "DEVUELTO_NO_EXISTE" | "DEVUELTO_DIRECCION_INCOMPLETA" | "DEVUELTO_NO_RECLAMADO" | "DEVUELTO_REHUSADO" | "DEVUELTO_FALLECIDO" | "DEFUNCION" | "INCAPACIDAD" | "RECLUSION" | "CONCURSO_QUIEBRA" | "ROBO_IDENTIDAD" | "HOMONIMO" | "RECLAMO_REDECO";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactAttempt"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    showDayPack: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPack"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDayPlans: {
        parameters: {
            query: {
                day: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DayPlan"][];
                    };
                };
            };
        };
    };
    planDay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDay"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    showDayPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlanFile"];
                };
            };
        };
    };
    listUnplannedVisits: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
                reason?: "noCoordinate" | "outsideHours" | "doesNotFitShift" | "nobodyWithSkill" | "nobodyOnDuty" | "blockedByRule" | "unreachableByRoad" | "outsideTerritory";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnplannedVisit"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listMapProblems: {
        parameters: {
            query: {
                day: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MapProblem"][];
                    };
                };
            };
        };
    };
    moveVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveVisit"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    replanCollector: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCollector"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    topUpCollector: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCollector"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    planUrgentVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanVisit"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    listDayVisits: {
        parameters: {
            query: {
                day: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DayVisit"][];
                        /** @description Hay más de las 2000 que vencen primero. */
                        more: boolean;
                    };
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Device"][];
                    };
                };
            };
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** @description Como su dueño lo reconoce. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        token: string;
                    };
                };
            };
        };
    };
    giveUpDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDisputes: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                kind?: "amount" | "paymentNotApplied" | "notMine" | "service" | "identityTheft" | "other";
                /** @description Filas por página. */
                limit: number;
                state?: "open" | "upheld" | "dismissed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dispute"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    showDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDryRuns: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DryRun"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    startDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Una versión guardada o un borrador (`definition`), no ambos. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDryRun"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
        };
    };
    showDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
        };
    };
    listDryRunAccounts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Sólo las que cambian, o sólo las que no. */
                changed?: boolean;
                /** @description Filas por página. */
                limit: number;
                path?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DryRunAccount"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    listDryRunPaths: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                changed?: boolean;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DryRunPath"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: {
                /** @description Sólo estos temas. */
                topic?: ("account" | "letter" | "ruling" | "task" | "client" | "intake" | "clientFile" | "clientReport" | "mailingRun" | "batch" | "dryRun" | "person" | "dayPlan" | "route" | "shift" | "alert" | "position" | "videoRoom" | "unit" | "evidence")[];
            };
            header?: {
                /** @description El último `id` recibido; lo envía el navegador. */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    listFrankingRegistrations: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FrankingRegistration"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    createFrankingRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Sin él, es del despacho.
                     */
                    clientId?: string;
                    /** Format: uuid */
                    id: string;
                    number: string;
                    /** @enum {string} */
                    service: "ordinary" | "registered" | "registeredWithReceipt";
                    /**
                     * Format: date
                     * @description AAAA-MM-DD, en la Ciudad de México.
                     */
                    validFrom: string;
                    /**
                     * Format: date
                     * @description AAAA-MM-DD, en la Ciudad de México.
                     */
                    validUntil: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrankingRegistration"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrankingRegistration"];
                };
            };
        };
    };
    showFrankingRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrankingRegistration"];
                };
            };
        };
    };
    measureAccounts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Sólo cuentas en esta moneda. */
                currency: string;
                from: string;
                /** @description Filas por página. */
                limit: number;
                portfolioId?: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definitions: {
                            definition: string;
                            name: string;
                            title: string;
                        }[];
                        /** @description Sólo se comparan números de la misma versión. */
                        definitionsVersion: number;
                        /** Format: date */
                        from: string;
                        items: components["schemas"]["AccountIndicators"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
    };
    measureAgents: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Sólo cuentas en esta moneda. */
                currency: string;
                from: string;
                /** @description Filas por página. */
                limit: number;
                portfolioId?: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definitions: {
                            definition: string;
                            name: string;
                            title: string;
                        }[];
                        /** @description Sólo se comparan números de la misma versión. */
                        definitionsVersion: number;
                        /** Format: date */
                        from: string;
                        items: components["schemas"]["AgentIndicators"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
    };
    measureProducts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Sólo cuentas en esta moneda. */
                currency: string;
                from: string;
                /** @description Filas por página. */
                limit: number;
                portfolioId?: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definitions: {
                            definition: string;
                            name: string;
                            title: string;
                        }[];
                        /** @description Sólo se comparan números de la misma versión. */
                        definitionsVersion: number;
                        /** Format: date */
                        from: string;
                        items: components["schemas"]["ProductIndicators"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** Format: date */
                        until: string;
                    };
                };
            };
        };
    };
    listIntakes: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
                portfolioId?: string;
                state?: ("received" | "reading" | "grading" | "preview" | "accepting" | "accepted" | "failed" | "undone")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Intake"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    showIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intake"];
                };
            };
        };
    };
    acceptIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
        };
    };
    correctLayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    layout: components["schemas"]["ColumnLayout"];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
        };
    };
    discardIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
        };
    };
    undoIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
        };
    };
    downloadRowErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listIntakeRows: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
                verdict?: "accepted" | "addressReview" | "rejected" | "unchanged";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeRow"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    showIntakeSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSummary"];
                };
            };
        };
    };
    deliverLetter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverLetter"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterEnd"];
                };
            };
        };
    };
    returnLetter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnLetter"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterEnd"];
                };
            };
        };
    };
    listMailingRuns: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
                state?: "composing" | "printing" | "printed" | "blocked" | "deposited" | "closed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailingRun"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    createMailingRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    service: "ordinary" | "registered" | "registeredWithReceipt";
                    template: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRun"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRun"];
                };
            };
        };
    };
    showMailingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRunFile"];
                };
            };
        };
    };
    cancelMailingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRun"];
                };
            };
        };
    };
    depositMailingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description AAAA-MM-DD, en la Ciudad de México.
                     */
                    depositedOn: string;
                    /** Format: uuid */
                    id: string;
                    /** @description Folio o texto del sello en la ficha. */
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRun"];
                };
            };
        };
    };
    renewDepositSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRun"];
                };
            };
        };
    };
    retryMailingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingRun"];
                };
            };
        };
    };
    downloadDepositSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMailingPieces: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
                state?: "batched" | "printed" | "deposited" | "delivered" | "returned" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailingPiece"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    downloadMailingSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                section: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMails: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                kind?: "placementAcknowledgement" | "clientReport" | "ownerAlert" | "debtorMessage";
                /** @description Filas por página. */
                limit: number;
                state?: "queued" | "sent" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    readMapTiles: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
                "if-range"?: string;
                range?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.pmtiles": string;
                };
            };
            /** @description Default Response */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.pmtiles": string;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPayments: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                kind?: "payment" | "reversal";
                /** @description Filas por página. */
                limit: number;
                state?: "accepted" | "applied" | "refused";
                valueFrom?: string;
                valueUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Payment"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Sólo los que pueden entrar; en falso, los demás. */
                enabled?: boolean;
                /** @description Filas por página. */
                limit: number;
                role?: "administrator" | "supervisor" | "clerk" | "phoneAgent" | "collector" | "specialist" | "auditor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    showPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    disablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    enablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    endPersonSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Temporal: su dueño debe cambiarla. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    listPersonSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: components["schemas"]["Device"][];
                        items: components["schemas"]["Session"][];
                    };
                };
            };
        };
    };
    listPortfolios: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Portfolio"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    createPortfolio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId: string;
                    /** @description ISO 4217. */
                    currency?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    product: string;
                    /** Format: uuid */
                    strategyVersionId: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
                };
            };
        };
    };
    showPortfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
                };
            };
        };
    };
    listPortfolioIntakes: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Intake"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    placeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV o XLSX, hasta 200 MB.
                     */
                    file: string;
                    /**
                     * Format: uuid
                     * @description Hecho por quien envía; va antes del archivo.
                     */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intake"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intake"];
                };
            };
        };
    };
    sendPositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fixes: components["schemas"]["Posici\u00F3n"][];
                    /** Format: uuid */
                    shiftId: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ya estaban guardadas. */
                        duplicates: number;
                        /** Format: date-time */
                        receivedAt: string;
                        /** @description No se guardaron, y no se guardarán si se envían otra vez. */
                        refused: {
                            /** @description Lugar en el envío, desde 0. */
                            index: number;
                            /** @enum {string} */
                            reason: "malformed" | "fromTheFuture" | "beforeShift" | "afterShift" | "inPause" | "tooOld";
                        }[];
                        stored: number;
                    };
                };
            };
        };
    };
    showPositionRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
        };
    };
    setPositionRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        /** Format: uuid */
                        unitId: string;
                    };
                };
            };
        };
    };
    listPromises: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                dueFrom?: string;
                dueUntil?: string;
                /** @description Filas por página. */
                limit: number;
                madeBy?: string;
                state?: ("live" | "kept" | "partial" | "broken" | "rescheduled" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Promise"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    listReports: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
                state?: "composing" | "sending" | "sent" | "acknowledged" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientReport"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    showReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientReport"];
                };
            };
        };
    };
    retryReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientReport"];
                };
            };
        };
    };
    listRoutes: {
        parameters: {
            query: {
                day: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RouteOverview"][];
                    };
                };
            };
        };
    };
    showRoute: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
        };
    };
    acknowledgeRouteVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
        };
    };
    publishRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
        };
    };
    reorderMyRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    stopIds: string[];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    lockRouteStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stopId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
        };
    };
    skipRouteStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stopId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "unsafeZone" | "roadClosed" | "noTime" | "debtorAskedAnotherDay" | "wrongPlace";
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
        };
    };
    unlockRouteStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stopId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFile"];
                };
            };
        };
    };
    showMyRoute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** RouteFile */
                        route: {
                            /** Format: date-time */
                            acknowledgedAt: string | null;
                            /** @description La que el teléfono dijo seguir. */
                            acknowledgedVersion: number;
                            approximate: boolean;
                            /** @description Las que ya no están en esta versión. */
                            closedStops: components["schemas"]["ClosedRouteStop"][];
                            /** Format: uuid */
                            collectorId: string;
                            /** RouteCorridor */
                            corridor: {
                                [key: string]: unknown;
                            } | null;
                            /** Format: date */
                            day: string;
                            draft: boolean;
                            /** Format: uuid */
                            id: string;
                            metres: number;
                            /** RoutePath */
                            path: {
                                [key: string]: unknown;
                            } | null;
                            /** Format: date-time */
                            publishedAt: string | null;
                            reason: string;
                            seconds: number;
                            shownVersion: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "finished";
                            stops: components["schemas"]["RouteStop"][];
                            /** @enum {string} */
                            travelMode: "car" | "foot";
                            /** Format: uuid */
                            unitId: string;
                            /** @description La publicada más reciente; 0 antes de la primera. */
                            version: number;
                        } | null;
                    };
                };
            };
        };
    };
    recomputeMyRoute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    topUpMyRoute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayPlan"];
                };
            };
        };
    };
    listRulings: {
        parameters: {
            query: {
                accountId?: string;
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                /** @description Filas por página. */
                limit: number;
                reportId?: string;
                state?: "proposed" | "approved" | "refused" | "reopened" | "reported" | "acknowledged";
                type?: "DEFUNCION" | "ROBO_IDENTIDAD" | "NO_RECONOCE" | "CONCURSO_MERCANTIL" | "INCAPACIDAD" | "RECLUSION" | "DOMICILIO_INEXISTENTE" | "CAMBIO_DE_DOMICILIO" | "NEGATIVA_DE_PAGO" | "INSOLVENCIA" | "ILOCALIZABLE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ruling"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInPerson"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        person: components["schemas"]["SignedInPerson"];
                        token: string;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chosen: string;
                    current: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listShifts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                collectorId?: string;
                day?: string;
                /** @description Filas por página. */
                limit: number;
                /** @description Sólo las que no han terminado. */
                open?: boolean;
                state?: "onDuty" | "paused" | "ended";
                /** @description Con las unidades que dependen de ella. */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Jornada"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    startShift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jornada"];
                };
            };
        };
    };
    showShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jornada"];
                };
            };
        };
    };
    acknowledgeRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    routeId: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jornada"];
                };
            };
        };
    };
    endShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Cuándo, por el teléfono.
                     */
                    at?: string;
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jornada"];
                };
            };
        };
    };
    callForHelp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Cuándo, por el teléfono.
                     */
                    at?: string;
                    /** Format: uuid */
                    id: string;
                    place?: {
                        accuracyMetres: number;
                        latitude: number;
                        longitude: number;
                    };
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        alertId: string;
                    };
                };
            };
        };
    };
    pauseShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Cuándo, por el teléfono.
                     */
                    at?: string;
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jornada"];
                };
            };
        };
    };
    replayShift: {
        parameters: {
            query: {
                /** @description Los puntos a menos de esta distancia de la línea se omiten; 0 los da todos. */
                toleranceMetres: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorrido de una jornada"];
                };
            };
        };
    };
    resumeShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Cuándo, por el teléfono.
                     */
                    at?: string;
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jornada"];
                };
            };
        };
    };
    showMyShift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: components["schemas"]["Alerta"][];
                        /** Jornada */
                        shift: {
                            acknowledgedVersion: number | null;
                            /** Format: uuid */
                            collectorId: string;
                            collectorName: string;
                            /**
                             * Format: date
                             * @description En el horario de la unidad.
                             */
                            day: string;
                            /** Format: uuid */
                            deviceId: string | null;
                            doneStops: number;
                            /** Format: date-time */
                            endedAt: string | null;
                            endReason: ("collector" | "forgotten" | "supervisor") | null;
                            /** Format: date-time */
                            endsBy: string;
                            /** Format: uuid */
                            id: string;
                            openAlerts: ("outOfZone" | "offRoute" | "noSignal" | "panic" | "mockLocation")[];
                            openStops: number;
                            place: {
                                accuracyMetres: number;
                                /** Format: date-time */
                                at: string;
                                batteryPercent: number | null;
                                headingDegrees: number | null;
                                latitude: number;
                                longitude: number;
                                mocked: boolean;
                                permission: ("always" | "whileInUse" | "denied") | null;
                                /** Format: date-time */
                                receivedAt: string;
                                speedMetresPerSecond: number | null;
                            } | null;
                            revision: number;
                            /** Format: uuid */
                            routeId: string | null;
                            routeVersion: number | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            state: "onDuty" | "paused" | "ended";
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                        } | null;
                    };
                };
            };
        };
    };
    listStrategies: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StrategySummary"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    createStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategySummary"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategySummary"];
                };
            };
        };
    };
    showStrategy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        versions: components["schemas"]["StrategyVersion"][];
                    };
                };
            };
        };
    };
    importStrategySheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description XLSX o CSV, hasta 2 MB.
                     */
                    file: string;
                    /**
                     * Format: uuid
                     * @description De la versión; hecho por quien envía, va antes del archivo.
                     */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersion"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersion"];
                };
            };
        };
    };
    createStrategyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["Strategy"];
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersion"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersion"];
                };
            };
        };
    };
    listStrategySplits: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
                live?: boolean;
                portfolioId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StrategySplit"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    createStrategySplit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStrategySplit"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategySplit"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategySplit"];
                };
            };
        };
    };
    showStrategySplit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategySplit"];
                };
            };
        };
    };
    endStrategySplit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategySplit"];
                };
            };
        };
    };
    showSplitResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BranchResult"][];
                    };
                };
            };
        };
    };
    showStrategyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyVersion"];
                };
            };
        };
    };
    compareStrategyVersions: {
        parameters: {
            query: {
                from: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StrategyDifference"][];
                    };
                };
            };
        };
    };
    downloadStrategyCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    downloadStrategyWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    listStuckAccounts: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StuckAccount"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query: {
                accountId?: string;
                /** @description `endCursor` de la página anterior. */
                after?: string;
                claimedBy?: string;
                clientId?: string;
                desk?: "addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations";
                /** @description Que vencen en este momento o antes. */
                dueBy?: string;
                /** @description Sólo las que nadie ha tomado; en falso, sólo las tomadas. */
                free?: boolean;
                kind?: "reviewAddress" | "call" | "visit" | "decideAgreement" | "decideRuling" | "unblock";
                /** @description Filas por página. */
                limit: number;
                /** @description Sólo las que usted tomó. */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeskTask"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                        /** @description Cuántas son, contadas hasta 1000. */
                        total: number;
                        /** @description Hay más de las que se contaron. */
                        totalIsCapped: boolean;
                    };
                };
            };
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
        };
    };
    handOverTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    note?: string;
                    /** Format: uuid */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
        };
    };
    listTaskHolders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            fullName: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            role: "administrator" | "supervisor" | "clerk" | "phoneAgent" | "collector" | "specialist" | "auditor";
                        }[];
                    };
                };
            };
        };
    };
    prioritiseTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    priority: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
        };
    };
    putBackTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
        };
    };
    countTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cap: number;
                        items: components["schemas"]["DeskCount"][];
                    };
                };
            };
        };
    };
    takeNextTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId?: string;
                    /** Format: uuid */
                    clientId?: string;
                    /** @enum {string} */
                    desk?: "addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations";
                    /**
                     * Format: date-time
                     * @description Que vencen en este momento o antes.
                     */
                    dueBy?: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind?: "reviewAddress" | "call" | "visit" | "decideAgreement" | "decideRuling" | "unblock";
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Task */
                        task: {
                            /** Format: uuid */
                            accountId: string;
                            attempt: number;
                            /** Format: uuid */
                            claimedBy: string | null;
                            /** Format: uuid */
                            clientId: string;
                            /** @enum {string} */
                            desk: "addressReview" | "phone" | "field" | "agreements" | "rulings" | "operations";
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date-time */
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "reviewAddress" | "call" | "visit" | "decideAgreement" | "decideRuling" | "unblock";
                            /** Format: date-time */
                            openedAt: string;
                            /** @description Mayor es más urgente. */
                            priority: number;
                            /** @enum {string} */
                            state: "open" | "done" | "expired" | "cancelled";
                            stepKey: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    readTile: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                layer: "accounts" | "units" | "collectors" | "routes" | "alerts";
                x: number;
                y: number;
                z: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTree"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    showUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    archiveUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    setMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    memberRole: "supervisor" | "collector" | "staff";
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    setTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Un área trazada, o los códigos postales que la forman. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitTerritory"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    removeTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFile"];
                };
            };
        };
    };
    showCoverage: {
        parameters: {
            query?: {
                parentId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryCoverage"];
                };
            };
        };
    };
    importUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        features: {
                            geometry?: unknown;
                            properties?: Record<string, never> | null;
                        }[];
                        /** @enum {string} */
                        type: "FeatureCollection";
                    };
                    /** @enum {string} */
                    kind: "agency" | "region" | "zone" | "team";
                    nameProperty?: string;
                    /** Format: uuid */
                    parentId: string | null;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        units: {
                            changed: boolean;
                            created: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    writePostalAreas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        features: {
                            geometry?: unknown;
                            properties?: Record<string, never> | null;
                        }[];
                        /** @enum {string} */
                        type: "FeatureCollection";
                    };
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        changed: number;
                    };
                };
            };
        };
    };
    listUnresolvedRows: {
        parameters: {
            query: {
                /** @description `endCursor` de la página anterior. */
                after?: string;
                clientId?: string;
                kind?: "payments" | "balances" | "withdrawals" | "disputeAnswers";
                /** @description Filas por página. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnresolvedRow"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    assignUnresolvedRow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    /** Format: uuid */
                    fileId: string;
                    /**
                     * Format: uuid
                     * @description De la decisión; lo hace quien la toma.
                     */
                    id: string;
                    note?: string;
                    rowNumber: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedRow"];
                };
            };
        };
    };
    dismissUnresolvedRow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fileId: string;
                    /**
                     * Format: uuid
                     * @description De la decisión; lo hace quien la toma.
                     */
                    id: string;
                    note: string;
                    rowNumber: number;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedRow"];
                };
            };
        };
    };
    downloadUnresolvedRows: {
        parameters: {
            query: {
                clientId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    discardUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    continueUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    keepUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    accuracyMetres?: number;
                    /** @enum {string} */
                    kind: "photo" | "scan";
                    location?: {
                        latitude: number;
                        longitude: number;
                    };
                    sha256: string;
                    /** Format: date-time */
                    takenAt: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptUpload"];
                };
            };
        };
    };
    listVideoRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VideoRoom"][];
                    };
                };
            };
        };
    };
    openVideoRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    subject: components["schemas"]["RoomSubject"];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["RoomEntry"];
                        room: components["schemas"]["VideoRoom"];
                    };
                };
            };
        };
    };
    enterVideoRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomEntry"];
                };
            };
        };
    };
    leaveVideoRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    everybody?: boolean;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoRoom"];
                };
            };
        };
    };
    listVisitEvidence: {
        parameters: {
            query: {
                accountId?: string;
                /** @description `endCursor` de la página anterior. */
                after?: string;
                collectorId?: string;
                /** @description Filas por página. */
                limit: number;
                review?: "none" | "open" | "closed";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitEvidence"][];
                        pageInfo: {
                            endCursor: string | null;
                            hasNextPage: boolean;
                        };
                    };
                };
            };
        };
    };
    closeEvidenceReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceReview"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitEvidence"];
                };
            };
        };
    };
    printVisitForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    taskIds: string[];
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitFormBatch"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitFormBatch"];
                };
            };
        };
    };
    showVisitForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitForm"];
                };
            };
        };
    };
    captureVisitForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureVisitForm"];
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    scanVisitForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, JPEG o PNG, hasta 20 MB.
                     */
                    file: string;
                    /**
                     * Format: uuid
                     * @description Hecho por quien envía; va antes del archivo.
                     */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitFormScan"];
                };
            };
        };
    };
    showVisitFormBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitFormBatch"];
                };
            };
        };
    };
    downloadVisitForms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        database: "ok";
                        /** @enum {string} */
                        lifecycles: "ok";
                    };
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problema (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problema (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
