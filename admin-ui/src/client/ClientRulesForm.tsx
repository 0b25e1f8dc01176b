import { Box, Button } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ApiProblem } from '../asking/index.js';
import { Panel } from '../layout/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { usePermitted } from '../session/index.js';
import { RuleInput } from './RuleInput.js';
import { setClientRules } from './clientSource.js';
import type { Client, ClientRules } from './clientSource.js';
import { ruleAt, ruleFields, ruleOf, ruleParts, ruleText, withRule } from './ruleField.js';

/** What this client decides for itself, part by part. What is left empty keeps the product's default. */
export function ClientRulesForm({ client }: { client: Client }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const mayManage = usePermitted('client.manage');
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(ruleFields.map(({ path, kind }) => [path, ruleText(kind, ruleAt(client.rules, path))])),
  );
  const save = useMutation<void, Error, ClientRules>({
    mutationFn: (rules) => setClientRules(client.id, rules),
    onSuccess: () => {
      notify('client.rulesSaved', { type: 'success' });
      void queries.invalidateQueries({ queryKey: ['clients'] });
    },
  });
  const said = save.error instanceof ApiProblem ? save.error.errors : [];
  const wrong = ruleFields.some(({ path, kind }) => ruleOf(kind, typed[path] ?? '') === null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Begun from what is stored: parts that this form does not show (the layout of the report) stay as they are.
    const rules = ruleFields.reduce<Record<string, unknown>>(
      (all, { path, kind }) => withRule(all, path, ruleOf(kind, typed[path] ?? '')),
      client.rules,
    );
    save.mutate(rules);
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      {Object.entries(ruleParts).map(([part, fields]) => (
        <Panel key={part} title={translate(`client.parts.${part}`)}>
          <Box
            sx={{
              p: 2,
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(240px, 1fr))' },
              columnGap: 2,
            }}
          >
            {fields.map((field) => (
              <RuleInput
                key={field.path}
                field={field}
                typed={typed[field.path] ?? ''}
                disabled={!mayManage}
                problem={said.find((one) => one.field === `/${field.path.replaceAll('.', '/')}`)?.message}
                onChange={(text) => setTyped((all) => ({ ...all, [field.path]: text }))}
              />
            ))}
          </Box>
        </Panel>
      ))}
      {mayManage ? (
        <Box sx={{ position: 'sticky', bottom: 0, py: 1, bgcolor: 'background.default' }}>
          <ProblemNotice error={save.error} />
          <Button type="submit" variant="contained" disabled={wrong} loading={save.isPending}>
            {translate('client.saveRules')}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}
