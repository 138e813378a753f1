/** TaskRouter's objects as they travel: names with underscores, times in seconds, attributes as a text. */

const seconds = (milliseconds) => (milliseconds === null ? null : Math.floor(milliseconds / 1000));

const times = ({ created, updated }) => ({ date_created: seconds(created), date_updated: seconds(updated) });

export const activityObject = (workspace, { sid, name, available }) => ({
    account_sid: workspace.accountSid,
    available,
    ...times({ created: workspace.started, updated: workspace.started }),
    friendly_name: name,
    sid,
    workspace_sid: workspace.sid
});

export const workerObject = (workspace, worker) => ({
    account_sid: workspace.accountSid,
    activity_name: worker.activity.name,
    activity_sid: worker.activity.sid,
    attributes: JSON.stringify(worker.attributes),
    available: worker.activity.available,
    ...times(worker),
    date_status_changed: seconds(worker.activityChanged),
    friendly_name: worker.name,
    sid: worker.sid,
    workspace_sid: workspace.sid,
    version: String(worker.version)
});

export const channelObject = (workspace, worker, channel) => ({
    account_sid: workspace.accountSid,
    assigned_tasks: channel.assigned,
    available: channel.available,
    available_capacity_percentage: channel.capacity
        ? Math.max(0, Math.round((100 * (channel.capacity - channel.assigned)) / channel.capacity))
        : 0,
    configured_capacity: channel.capacity,
    ...times(worker),
    last_reserved_time: seconds(channel.lastReserved),
    sid: channel.sid,
    task_channel_sid: channel.taskChannelSid,
    task_channel_unique_name: channel.name,
    worker_sid: worker.sid,
    workspace_sid: workspace.sid
});

export const queueObject = (workspace, queue) => ({
    account_sid: workspace.accountSid,
    assignment_activity_name: null,
    assignment_activity_sid: null,
    ...times({ created: workspace.started, updated: workspace.started }),
    friendly_name: queue.name,
    lifo_queue: false,
    max_reserved_workers: queue.maxReservedWorkers,
    reservation_activity_name: null,
    reservation_activity_sid: null,
    sid: queue.sid,
    target_workers: '1==1',
    task_order: 'FIFO',
    workspace_sid: workspace.sid
});

export const taskObject = (workspace, task) => ({
    account_sid: workspace.accountSid,
    addons: '{}',
    age: seconds(workspace.now() - task.created),
    assignment_status: task.status,
    attributes: JSON.stringify(task.attributes),
    ...times(task),
    priority: task.priority,
    queue_name: task.queue.name,
    queue_sid: task.queue.sid,
    reason: task.reason,
    routing_target: task.routingTarget,
    sid: task.sid,
    task_channel_sid: workspace.taskChannelSid(task.channel),
    task_channel_unique_name: task.channel,
    timeout: task.timeoutSeconds,
    version: String(task.version),
    virtual_start_time: seconds(task.virtualStart),
    workflow_name: workspace.workflow.name,
    workflow_sid: workspace.workflow.sid,
    workspace_sid: workspace.sid
});

export const transferObject = (workspace, transfer) => ({
    account_sid: workspace.accountSid,
    ...times(transfer),
    initiating_queue_sid: transfer.reservation.task.queue.sid,
    initiating_reservation_sid: transfer.reservation.sid,
    initiating_worker_sid: transfer.reservation.worker.sid,
    initiating_workflow_sid: workspace.workflow.sid,
    sid: transfer.sid,
    task_sid: transfer.reservation.task.sid,
    transfer_failed_reason: transfer.failedReason,
    transfer_mode: transfer.mode,
    transfer_status: transfer.status,
    transfer_to: transfer.to,
    transfer_type: transfer.to.startsWith('WK') ? 'WORKER' : 'QUEUE',
    workspace_sid: workspace.sid
});

/** What the response to an update of a reservation has: nothing of its task, and no transfers. */
export const updatedReservationObject = (workspace, reservation) => ({
    account_sid: workspace.accountSid,
    ...times(reservation),
    reservation_status: reservation.status,
    sid: reservation.sid,
    task_sid: reservation.task.sid,
    version: String(reservation.version),
    worker_sid: reservation.worker.sid,
    workspace_sid: workspace.sid
});

/** With the transfer that brought it, and the one that its worker has started. */
export function reservationObject(workspace, reservation) {
    const { incomingTransfer, outgoingTransfer, canceledReasonCode } = reservation;
    return {
        ...updatedReservationObject(workspace, reservation),
        reservation_timeout: workspace.reservationSeconds,
        task: taskObject(workspace, reservation.task),
        ...(canceledReasonCode && { canceled_reason_code: canceledReasonCode }),
        ...(incomingTransfer && { task_transfer: transferObject(workspace, incomingTransfer) }),
        ...(outgoingTransfer?.status === 'initiated' && {
            active_outgoing_task_transfer: transferObject(workspace, outgoingTransfer)
        })
    };
}
