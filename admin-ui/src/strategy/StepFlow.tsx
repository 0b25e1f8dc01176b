import '@xyflow/react/dist/style.css';
import { Box, Typography, useTheme } from '@mui/material';
import { Background, Controls, Handle, MarkerType, Position, ReactFlow } from '@xyflow/react';
import type { Edge, Node, NodeProps } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { bandsCell } from '@cartera/domain/strategySheet';
import type { Strategy, StrategyStep } from '@cartera/domain/strategy';
import { EventIcon } from '../shown/index.js';

const stepWidth = 248;
const stepGap = 132;

type StepNode = Node<{ step: StrategyStep; takesBroken: boolean }, 'step'>;

function StepCard({ data: { step, takesBroken } }: NodeProps<StepNode>) {
  const translate = useTranslate();
  const about = [
    step.attempts > 1 ? translate('strategy.attempts', { smart_count: step.attempts }) : undefined,
    step.template === undefined ? undefined : translate(`strategy.templates.${step.template}`),
    bandsCell.write(step.timeBands) || undefined,
    step.when === undefined ? undefined : translate('strategy.conditional'),
    takesBroken ? translate('strategy.takesBroken') : undefined,
  ].filter((part) => part !== undefined);
  return (
    <Box
      sx={{
        width: stepWidth,
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: 'primary.main',
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: 1.5,
        py: 1,
        color: 'text.primary',
      }}
    >
      <Handle type="target" position={Position.Top} style={{ visibility: 'hidden' }} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <EventIcon what={step.kind} />
        <Typography sx={{ fontWeight: 600, flexGrow: 1 }} noWrap>
          {translate(`strategy.kinds.${step.kind}`)}
        </Typography>
        <Typography color="text.secondary">{translate('strategy.day', { day: step.dayOffset })}</Typography>
      </Box>
      <Typography variant="caption" color="text.secondary" component="div" noWrap>
        {step.key}
      </Typography>
      <Typography variant="caption" component="div" noWrap title={about.join(' · ')}>
        {about.join(' · ')}
      </Typography>
      <Handle type="source" position={Position.Bottom} style={{ visibility: 'hidden' }} />
    </Box>
  );
}

const nodeTypes = { step: StepCard };

/** The way through the steps, from placement to ruling: what follows by itself, and where a failure leads instead. */
export function StepFlow({ definition }: { definition: Strategy }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { nodes, edges } = useMemo(() => {
    const { steps, onBroken } = definition;
    const stepNodes: StepNode[] = steps.map((step, index) => ({
      id: step.key,
      type: 'step',
      position: { x: 0, y: index * stepGap },
      data: { step, takesBroken: onBroken === step.key },
    }));
    const following: Edge[] = steps.slice(1).map((step, index) => ({
      id: `next ${step.key}`,
      source: steps[index]?.key ?? '',
      target: step.key,
      markerEnd: { type: MarkerType.ArrowClosed, color: palette.tokens.muted },
      style: { stroke: palette.tokens.muted },
    }));
    const failing: Edge[] = steps.flatMap(({ key, onFailure }) =>
      onFailure === undefined
        ? []
        : {
            id: `failure ${key}`,
            source: key,
            target: onFailure,
            type: 'smoothstep',
            label: translate('strategy.onFailure'),
            markerEnd: { type: MarkerType.ArrowClosed, color: palette.tokens.state.late },
            style: { stroke: palette.tokens.state.late, strokeDasharray: '4 3' },
            labelStyle: { fill: palette.tokens.state.late },
            labelBgStyle: { fill: palette.background.paper },
          },
    );
    return { nodes: stepNodes, edges: [...following, ...failing] };
  }, [definition, palette, translate]);
  return (
    <Box
      role="region"
      aria-label={translate('strategy.flow')}
      sx={{ height: 'calc(100vh - 200px)', minHeight: 360, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={palette.mode}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
        minZoom={0.2}
        nodesDraggable={false}
        nodesConnectable={false}
      >
        <Background color={palette.divider} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </Box>
  );
}
